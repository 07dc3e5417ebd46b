package io.pacewatch.platform.problem;

import java.util.Map;

/** The titles of the problems that every service can answer, in both languages. */
final class ProblemMessages {

    private record Title(String zh, String en) {}

    private static final Map<String, Title> TITLES = Map.ofEntries(
            Map.entry("auth.missing", new Title("缺少访问令牌", "A bearer token is needed")),
            Map.entry("auth.unknown-token", new Title("访问令牌无效、过期或已吊销", "The token is unknown, expired or revoked")),
            Map.entry("scope.not-yours", new Title("该令牌无权提交这些数据", "The token does not cover this")),
            Map.entry("body.unreadable", new Title("请求内容无法读取", "The body cannot be read")),
            Map.entry("body.too-large", new Title("请求内容过大", "The body is too large")),
            Map.entry("media-type.unsupported", new Title("不支持的数据格式", "The media type is not supported")),
            Map.entry("method.not-allowed", new Title("不支持的请求方法", "The method is not allowed here")),
            Map.entry("rows.refused", new Title("没有可接收的数据", "No row was acceptable")),
            Map.entry("parameter.invalid", new Title("请求参数有误", "A parameter is not valid")),
            Map.entry(
                    "idempotency-key.not-built",
                    new Title("尚不支持 Idempotency-Key", "Idempotency-Key is not supported yet")),
            Map.entry(
                    "broker.unavailable",
                    new Title("消息系统暂不可用，请稍后原样重发", "The broker cannot confirm now; sending the body again is safe")),
            Map.entry(
                    "catalogue.not-ready",
                    new Title("目录尚未就绪，请稍后重试", "The catalogue is not loaded yet; try again shortly")),
            Map.entry("not-found", new Title("没有找到", "Not found")),
            Map.entry("conflict", new Title("与当前状态冲突", "Conflicts with the current state")),
            Map.entry("internal", new Title("服务内部错误", "Internal error")));

    private ProblemMessages() {}

    static String title(String code, String language) {
        Title title = TITLES.get(code);
        if (title == null) {
            return code;
        }
        return language.startsWith("en") ? title.en() : title.zh();
    }
}
