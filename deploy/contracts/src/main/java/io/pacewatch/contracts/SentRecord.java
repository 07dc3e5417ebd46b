package io.pacewatch.contracts;

import java.util.Map;

/**
 * A record as it is on a topic.
 *
 * @param topic   where
 * @param key     as text, or null
 * @param headers by name, as text
 * @param value   null for a tombstone
 */
public record SentRecord(String topic, String key, Map<String, String> headers, byte[] value) {}
