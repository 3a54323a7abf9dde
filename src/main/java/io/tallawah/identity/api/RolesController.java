package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.Role;
import io.tallawah.identity.Roles;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/roles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People")
@ForPermission(Permission.MANAGE_ROLES)
class RolesController {

  /** A role and what it allows. */
  record RoleAnswer(
      @JsonProperty("name") String name,
      @JsonProperty("built_in") boolean builtIn,
      @JsonProperty("permissions") List<String> permissions,
      @JsonProperty("members") int members) {

    static RoleAnswer of(Role role) {
      return new RoleAnswer(
          role.name(),
          role.builtIn(),
          role.permissions().stream().sorted().toList(),
          role.members());
    }
  }

  /** A role to define. */
  record NewRole(
      @NotNull(message = Bodies.REQUIRED)
          @Pattern(regexp = Bodies.NAME, message = Bodies.NAME_MESSAGE)
          String name,
      @NotNull(message = Bodies.REQUIRED) @Size(min = 1, max = 50, message = "they are 1 to 50")
          List<@NotNull(message = Bodies.REQUIRED) String> permissions) {}

  /** What a role shall allow. */
  record NewPermissions(
      @NotNull(message = Bodies.REQUIRED) @Size(min = 1, max = 50, message = "they are 1 to 50")
          List<@NotNull(message = Bodies.REQUIRED) String> permissions) {}

  private final Roles roles;

  RolesController(Roles roles) {
    this.roles = roles;
  }

  @ForPermission(Permission.MANAGE_USERS)
  @GetMapping
  @Operation(summary = "Roles of the tenant and what each allows, the product's first")
  List<RoleAnswer> all() {
    return roles.all().stream().map(RoleAnswer::of).toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Defines a role of the tenant's own, from permissions that one has")
  RoleAnswer define(@Valid @RequestBody NewRole role) {
    return RoleAnswer.of(roles.define(role.name(), known(role.permissions())));
  }

  @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Gives a role of the tenant's own other permissions")
  RoleAnswer change(@PathVariable String name, @Valid @RequestBody NewPermissions wanted) {
    return RoleAnswer.of(roles.change(existing(name), known(wanted.permissions())));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a role of the tenant's own that nobody holds")
  void remove(@PathVariable String name) {
    roles.remove(existing(name));
  }

  private String existing(String name) {
    if (!name.matches(Bodies.NAME)) {
      throw ApiException.notFound();
    }
    return roles.find(name).map(Role::name).orElseThrow(ApiException::notFound);
  }

  private static List<String> known(List<String> permissions) {
    if (!Permission.MEANINGS.keySet().containsAll(permissions)) {
      throw ApiException.badParameter("permissions", "there is no such permission");
    }
    return permissions;
  }
}
