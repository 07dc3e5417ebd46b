package io.pacewatch.platform.problem;

/** A problem as a page: plain HTML that needs nothing from elsewhere. */
final class ProblemPage {

    private ProblemPage() {}

    static String of(ProblemDocument problem, String language) {
        String title = escaped(problem.title());
        String detail = problem.detail() == null ? "" : "<p>" + escaped(problem.detail()) + "</p>\n";
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s<p><small>%d</small></p>
                </main>
                </body>
                </html>
                """.formatted(language, title, title, detail, problem.status());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
