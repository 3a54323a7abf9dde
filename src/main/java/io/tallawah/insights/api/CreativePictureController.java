package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CreativePictures;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Creatives")
@ForPermission(Permission.VIEW_INSIGHTS)
class CreativePictureController {

  static final String PATH = "/api/v1/creatives/pictures/";

  private final CreativePictures pictures;

  CreativePictureController(CreativePictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping(path = PATH + "{id}", produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(
      summary = "A creative's small picture",
      description = "A JPEG of at most 100 KB that was drawn anew from what the platform showed.")
  ResponseEntity<byte[]> picture(
      @Parameter(description = "From thumbnail of a creative") @PathVariable UUID id) {
    byte[] jpeg = pictures.jpeg(id).orElseThrow(ApiException::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .body(jpeg);
  }
}
