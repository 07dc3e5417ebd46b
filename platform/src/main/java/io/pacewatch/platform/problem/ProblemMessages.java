package io.pacewatch.platform.problem;

import io.pacewatch.events.catalogue.LocalName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the problems that every service can answer, in both languages. */
final class ProblemMessages {

    private record Words(LocalName title, @Nullable LocalName detail) {}

    private static final Map<String, Words> WORDS = Map.ofEntries(
            entry(
                    "auth.missing",
                    new LocalName("缺少访问令牌", "A bearer token is needed"),
                    new LocalName("请在请求头中加入 Authorization: Bearer …", "Send a header Authorization: Bearer …")),
            entry(
                    "auth.unknown-token",
                    new LocalName("访问令牌无效、过期或已吊销", "The token is unknown, expired or revoked"),
                    new LocalName(
                            "请核对令牌是否完整；已过期或已吊销的，请向管理员申请新令牌",
                            "Check that the token is complete; ask the administrator for a new one if it has ended")),
            entry(
                    "scope.not-yours",
                    new LocalName("该令牌无权处理这些内容", "The token does not cover this"),
                    new LocalName("请换用有相应权限的令牌，或请管理员开通", "Use a token that does, or ask the administrator for one")),
            entry("address.too-long", "地址过长", "The address is too long"),
            entry("request.malformed", "请求格式有误", "The request is not well formed"),
            entry("body.unreadable", "请求内容无法读取", "The body cannot be read"),
            entry("body.too-large", "请求内容过大", "The body is too large"),
            entry("media-type.unsupported", "不支持的数据格式", "The media type is not supported"),
            entry("media-type.not-available", "无法以所要求的格式应答", "None of the media types that you accept is available"),
            entry("method.not-allowed", "不支持的请求方法", "The method is not allowed here"),
            entry("rows.refused", "没有可接收的数据", "No row was acceptable"),
            entry("parameter.invalid", "请求参数有误", "A parameter is not valid"),
            entry("idempotency-key.not-built", "尚不支持 Idempotency-Key", "Idempotency-Key is not supported yet"),
            entry(
                    "broker.unavailable",
                    "消息系统暂不可用，请稍后原样重发",
                    "The broker cannot confirm now; sending the body again is safe"),
            entry("catalogue.not-ready", "目录尚未就绪，请稍后重试", "The catalogue is not loaded yet; try again shortly"),
            entry("rate.limited", "请求过于频繁，请稍后重试", "Too many requests; try again later"),
            entry("requests.too-many", "同时处理的请求过多，请稍后重试", "Too many requests are being answered; try again shortly"),
            entry("host.unknown", "本服务不以该主机名提供服务", "The service does not answer to this host name"),
            entry("goal.refused", "目标有误", "The goals are not valid"),
            entry("precondition.failed", "目标已被他人修改，或未说明所依据的版本", "The goal is not in the version that you name"),
            entry("not-found", "没有找到", "Not found"),
            entry("conflict", "与当前状态冲突", "Conflicts with the current state"),
            entry("request.refused", "请求未被接受", "The request was refused"),
            entry("internal", "服务内部错误", "Internal error"));

    private ProblemMessages() {}

    private static Map.Entry<String, Words> entry(String code, String zh, String en) {
        return Map.entry(code, new Words(new LocalName(zh, en), null));
    }

    private static Map.Entry<String, Words> entry(String code, LocalName title, LocalName detail) {
        return Map.entry(code, new Words(title, detail));
    }

    /** What this kind of problem is called; a code that has no words here stands for itself. */
    static LocalName title(String code) {
        Words words = WORDS.get(code);
        return words == null ? new LocalName(code, code) : words.title();
    }

    /** What is wrong with a request of this kind unless the problem says it better. */
    static @Nullable LocalName detail(String code) {
        Words words = WORDS.get(code);
        return words == null ? null : words.detail();
    }
}
