package io.pacewatch.target.sentence;

import java.math.BigDecimal;

/** How the way of a balance to its growth is said in Chinese: what should have come, what came and what is left. */
final class ChineseBalance {

    private ChineseBalance() {}

    static String need(Telling t) {
        BalanceWay way = new BalanceWay(t);
        String sofar = way.riseDue()
                .flatMap(due -> way.riseSoFar().map(done -> "上年末以来按进度应" + moved(t, due) + "，实际" + moved(t, done) + "。"))
                .orElse("");
        return sofar
                + way.needed()
                        .flatMap(t::inUnitOfLevel)
                        .flatMap(needed -> way.monthlyRise().map(m -> closing(t, needed, m)))
                        .orElse("");
    }

    private static String moved(Telling t, BigDecimal by) {
        return (by.signum() < 0 ? "减少" : "增加") + t.inUnitOfLevel(by.abs()).orElse("");
    }

    private static String closing(Telling t, String balance, BigDecimal monthly) {
        if (t.pointsDown()) {
            return "期末余额至多" + balance + "，" + (monthly.signum() < 0 ? "现已超出" : "余下每月至多" + moved(t, monthly)) + "。";
        }
        return monthly.signum() <= 0
                ? "已达到期末所需余额" + balance + "。"
                : "期末余额需达" + balance + "，余下每月需" + moved(t, monthly) + "。";
    }
}
