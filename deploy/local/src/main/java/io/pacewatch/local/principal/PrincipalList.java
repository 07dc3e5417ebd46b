package io.pacewatch.local.principal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The principals of {@code deploy/principals.json}: one list for compose, Kubernetes and the tests. */
public record PrincipalList(List<Principal> principals) {

    /** Copies the list. */
    public PrincipalList {
        principals = List.copyOf(principals);
    }

    /** Reads the list from its file. */
    public static PrincipalList read(Path file) {
        try {
            return new JsonMapper().readValue(file.toFile(), PrincipalList.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
