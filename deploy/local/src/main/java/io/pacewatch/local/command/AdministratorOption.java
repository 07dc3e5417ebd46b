package io.pacewatch.local.command;

import picocli.CommandLine.Option;

/** Whose request it is, for commands that only an administrator may give. */
final class AdministratorOption {

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:PACEWATCH_TOKEN}",
            description = "an administrator's token (default: the environment's PACEWATCH_TOKEN)")
    private String token;

    /** The token; what is none is refused and not repeated. */
    String token() {
        if (token == null || !token.matches("[!-~]+")) {
            throw new WrongUseException("this needs an administrator's token: --token T or PACEWATCH_TOKEN");
        }
        return token;
    }
}
