package io.pacewatch.alert.channel.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Finds in a failure what the relay answered. */
final class SmtpReply {

    private static final int NONE = -1;

    private SmtpReply() {}

    /** The reply's code, or -1 if there was no reply. */
    static int code(MessagingException failure) {
        return chain(failure).stream()
                .mapToInt(SmtpReply::own)
                .filter(code -> code > 0)
                .findFirst()
                .orElse(NONE);
    }

    /** The relay's own words where there are some, else the innermost cause's. */
    static String reason(MessagingException failure) {
        List<Exception> chain = chain(failure);
        Exception said = chain.stream()
                .filter(each -> each instanceof MessagingException one && own(one) > 0)
                .findFirst()
                .orElse(chain.getLast());
        String words = said.getMessage();
        return words == null || words.isBlank() ? said.getClass().getSimpleName() : MailWriter.oneLine(words);
    }

    private static int own(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException command -> command.getReturnCode();
            default -> NONE;
        };
    }

    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        for (Exception at = failure; at != null; at = next(at)) {
            chain.add(at);
        }
        return chain;
    }

    private static @Nullable Exception next(Exception failure) {
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return failure.getCause() instanceof Exception cause ? cause : null;
    }
}
