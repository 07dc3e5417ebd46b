package io.pacewatch.alert.policy;

/** What people have done about an alert; moves on its own, whatever the figures do meanwhile. */
public enum HumanSide {
    /** Nobody has answered. */
    NONE,
    /** The department has seen it. */
    ACKNOWLEDGED,
    /** The department has said what it will do. */
    PLAN_SUBMITTED;

    /** After an acknowledgement; a plan says more and stays. */
    public HumanSide acknowledged() {
        return this == NONE ? ACKNOWLEDGED : this;
    }

    /** After a plan came in; a later plan replaces an earlier one. */
    public HumanSide planSubmitted() {
        return PLAN_SUBMITTED;
    }
}
