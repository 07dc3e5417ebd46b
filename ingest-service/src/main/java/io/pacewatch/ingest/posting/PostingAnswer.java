package io.pacewatch.ingest.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pacewatch.platform.problem.RowError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request's rows.
 *
 * @param submission id to ask target-service for the receipt; null on a dry run
 * @param accepted   rows that the broker has confirmed (on a dry run: would have been published)
 * @param rejected   rows that were refused
 * @param duplicates rows that repeat an earlier row of the same request
 * @param errors     what is wrong with the refused rows, the first thousand complaints
 * @param errorsOmitted how many complaints there are beyond those, absent if none
 * @param dryRun     true if nothing was published on purpose, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostingAnswer(
        @Nullable String submission,
        int accepted,
        int rejected,
        int duplicates,
        List<RowError> errors,
        @Nullable Integer errorsOmitted,
        @Nullable Boolean dryRun) {}
