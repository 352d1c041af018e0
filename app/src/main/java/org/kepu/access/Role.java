package org.kepu.access;

/** What a person does on the platform. A role counts only together with a {@link Scope}. */
public enum Role {
    /** 领导组办公室: runs the plan of a city. */
    OFFICE,
    /** 联络员 of a member unit. */
    LIAISON,
    /** 分管领导 of a member unit. */
    UNIT_HEAD,
    /** County office. */
    COUNTY_OFFICE,
    /** Worker of a community or village. */
    COMMUNITY_WORKER,
    /** Writes and edits content. */
    EDITOR,
    /** Reviews content. */
    REVIEWER,
    /** Judges science. */
    EXPERT,
    /** Leads a team of science volunteers. */
    TEAM_LEADER,
    /** Science volunteer. */
    VOLUNTEER,
    /** Crew of a venue, a caravan or a mobile museum. */
    FACILITY_CREW,
    /** Supervises a survey. */
    SURVEY_SUPERVISOR,
    /** Interviews for a survey. */
    INTERVIEWER,
    /** Reads everything within the scope, changes nothing. */
    AUDITOR,
    /** 系统管理员: accounts, areas, units. */
    SYSTEM_ADMIN,
    /** 安全管理员: grants roles, unlocks accounts. */
    SECURITY_ADMIN
}
