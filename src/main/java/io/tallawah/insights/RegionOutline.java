package io.tallawah.insights;

/**
 * Where a region is.
 *
 * @param geometry GeoJSON Polygon or MultiPolygon, WGS 84
 */
public record RegionOutline(String regionId, String name, String geometry) {}
