package io.tallawah.identity.signon;

import java.util.Set;

/**
 * Mail domains at which anybody can open an address. Whoever could claim one for a company's
 * sign-on would answer for strangers. The list has the best known ones, as the providers themselves
 * offer them at sign-up; an operator still looks at each claim.
 */
final class SharedMail {

  private static final Set<String> DOMAINS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "outlook.es",
          "hotmail.com",
          "hotmail.es",
          "live.com",
          "msn.com",
          "yahoo.com",
          "yahoo.es",
          "yahoo.co.uk",
          "yahoo.com.mx",
          "yahoo.com.br",
          "ymail.com",
          "rocketmail.com",
          "aol.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "proton.me",
          "protonmail.com",
          "pm.me",
          "gmx.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "mail.com",
          "zoho.com",
          "zohomail.com",
          "yandex.com",
          "yandex.ru",
          "mail.ru",
          "fastmail.com",
          "tuta.com",
          "tutanota.com",
          "hey.com",
          "qq.com",
          "163.com",
          "126.com",
          "naver.com",
          "orange.fr",
          "free.fr",
          "laposte.net",
          "libero.it",
          "uol.com.br",
          "comcast.net",
          "att.net",
          "verizon.net",
          "hushmail.com",
          "mailinator.com");

  private SharedMail() {}

  static boolean has(String domain) {
    return DOMAINS.contains(domain);
  }
}
