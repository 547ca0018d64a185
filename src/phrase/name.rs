//! The names of everything one can choose among.

use crate::domain::activation::{Called112, EscalationState, ReturnState, StepState};
use crate::domain::adaptation::{Choice, Why};
use crate::domain::binder::BinderKind;
use crate::domain::calendar::DayClass;
use crate::domain::call_list::{CallOutcome, CallSequence};
use crate::domain::confidential::{Documented, ErasureGround, Layer};
use crate::domain::consultation::{Position, Support, Verdict};
use crate::domain::core_task::Weight;
use crate::domain::exercise::GoalResult;
use crate::domain::handover::{Ending, FieldKind, Section, Stage};
use crate::domain::improvement::Proposed;
use crate::domain::logbook::{EntryKind, SealedFor};
use crate::domain::person::WeeklyUse;
use crate::domain::personal_data::Sort;
use crate::domain::plan::{Bracket, DependencyKind, Failure, PlanStatus, Secrecy, SectionKey, Standing};
use crate::domain::register::Coverage;
use crate::domain::roster::{DayKind, DutyForm};
use crate::domain::rules::RuleTest;
use crate::domain::situation::Severity;
use crate::domain::support::care::TalkOutcome;
use crate::domain::support::premises::PremisesKind;
use crate::domain::support::{Counted, Measure, Missing, SupportStep, Verified};
use crate::domain::swap::SwapStage;
use crate::domain::unit::UnitKind;
use crate::domain::vocabulary::{ConceptStage, Partner, TermLanguage, TermStatus};
use crate::domain::year::Burden;
use crate::domain::{Id, Kind, Library, Role};
use crate::text::{Language, Text};

/// Something that has a name on the screen.
pub trait Named {
    fn name(self, text: &Text) -> String;
}

/// A role's name in the language of the screen; empty when the role is gone.
pub fn role<'a>(text: &Text, library: &'a Library, id: Id<Role>) -> &'a str {
    library.get(id).map_or("", |role| role_name(text, role))
}

/// A role's name in the language of the screen.
pub fn role_name<'a>(text: &Text, role: &'a Role) -> &'a str {
    if text.language() == Language::English && !role.name_en.is_empty() {
        &role.name_en
    } else {
        &role.name
    }
}

macro_rules! names {
    ($($kind:ident { $($variant:ident => $message:ident,)+ })+) => {
        $(impl Named for $kind {
            fn name(self, text: &Text) -> String {
                match self { $(Self::$variant => text.$message(),)+ }
            }
        })+
    };
}

names! {
    Support {
        Yes => support_yes,
        No => support_no,
        Unsure => support_unsure,
    }
    Position {
        Yes => position_yes,
        No => position_no,
        Settled => position_settled,
        Unsure => position_unsure,
        Silent => position_silent,
        Late => position_late,
        Earlier => position_earlier,
    }
    Verdict {
        NotAsked => verdict_not_asked,
        Agreed => verdict_agreed,
        Disagreement => verdict_disagreement,
        AskAgain => verdict_ask_again,
        Unanswered => verdict_unanswered,
        Waiting => verdict_waiting,
        Undecided => verdict_undecided,
    }
    Burden {
        Minutes => living_burden_minutes,
        Nights => living_burden_nights,
        WeekendDays => living_burden_weekend_days,
        Holidays => living_burden_holidays,
    }
    Failure {
        Power => failure_power,
        Heat => failure_heat,
        Water => failure_water,
        It => failure_it,
        CaseSystem => failure_case_system,
        Telephony => failure_telephony,
        Internet => failure_internet,
        SafetyAlarm => failure_safety_alarm,
        Keys => failure_keys,
        Premises => failure_premises,
        Staff => failure_staff,
        Transport => failure_transport,
        Meals => failure_meals,
        Medicine => failure_medicine,
        Supplier => failure_supplier,
        Payments => failure_payments,
        Infosec => failure_infosec,
    }
    Choice {
        Pending => choice_pending,
        Taken => choice_taken,
        Ours => choice_ours,
    }
    Why {
        Changed => why_changed,
        Added => why_added,
        Dropped => why_dropped,
        Deviates => why_deviates,
        Pending => why_pending,
    }
    Bracket {
        FirstHour => bracket_0_1h,
        ToFourHours => bracket_1_4h,
        ToOneDay => bracket_4_24h,
        OverOneDay => bracket_over_24h,
        OverThreeDays => bracket_over_3d,
    }
    SectionKey {
        Purpose => section_purpose,
        Trigger => section_trigger,
        CoreTasks => section_core_tasks,
        Vulnerable => section_vulnerable,
        Dependencies => section_dependencies,
        Fallback => section_fallback,
        Equipment => section_equipment,
        Roles => section_roles,
        Communication => section_communication,
        Escalation => section_escalation,
        Resources => section_resources,
        ReturnToNormal => section_return_to_normal,
        Own => section_own,
    }
    Standing { Template => standing_template, Local => standing_local, }
    Secrecy { Open => secrecy_open, Restricted => secrecy_restricted, }
    PlanStatus {
        Draft => status_draft,
        ChangedSinceApproval => status_changed,
        ReviewOverdue => status_review_overdue,
        ReviewSoon => status_review_soon,
        Approved => status_approved,
    }
    DependencyKind {
        Internal => dependency_internal,
        External => dependency_external,
        Supplier => dependency_supplier,
    }
    Called112 { Yes => called_112_yes, NotNeeded => called_112_not_needed, Unknown => called_112_unknown, }
    StepState { Open => step_state_open, Done => step_state_done, Skipped => step_state_skipped, }
    EscalationState {
        Open => escalation_state_open,
        Told => escalation_state_told,
        NotNeeded => escalation_state_not_needed,
    }
    DutyForm { OnSite => form_on_site, Standby => form_standby, }
    DayKind {
        Monday => day_monday,
        Tuesday => day_tuesday,
        Wednesday => day_wednesday,
        Thursday => day_thursday,
        Friday => day_friday,
        Saturday => day_saturday,
        Sunday => day_sunday,
        Holiday => day_holiday,
        Eve => day_eve,
    }
    RuleTest {
        DailyRest => rule_daily_rest,
        WeeklyRest => rule_weekly_rest,
        OnSiteFourWeeks => rule_on_site_four_weeks,
        OnSiteMonth => rule_on_site_month,
        AverageWeek => rule_average_week,
        Notice => rule_notice,
        NightWork => rule_night_work,
        LongestSequence => rule_longest_sequence,
        StandbyInARow => rule_standby_in_a_row,
        ShortResponse => rule_short_response,
        Gap => rule_gap,
        DaysInARow => rule_days_in_a_row,
        WeekendsOfFour => rule_weekends_of_four,
    }
    WeeklyUse { Work => weekly_work, Cannot => weekly_cannot, }
    SwapStage {
        Asked => swap_asked,
        Waiting => swap_waiting,
        Done => swap_done,
        Refused => swap_refused,
        Withdrawn => swap_withdrawn,
    }
    CallSequence {
        Duty => sequence_duty,
        Competence => sequence_competence,
        Travel => sequence_travel,
        Response => sequence_response,
    }
    CallOutcome {
        Calling => outcome_calling,
        Arrived => outcome_arrived,
        Coming => outcome_coming,
        NoAnswer => outcome_no_answer,
        Busy => outcome_busy,
        Cannot => outcome_cannot,
    }
    DayClass { Holiday => class_holiday, Eve => class_eve, Short => class_short, }
    Stage {
        Draft => stage_draft,
        Offered => stage_offered,
        ReadBack => stage_read_back,
        Accepted => stage_accepted,
        Returned => stage_returned,
        Withdrawn => stage_withdrawn,
    }
    FieldKind {
        Text => answer_kind_text,
        Count => answer_kind_count,
        List => answer_kind_list,
        Choice => answer_kind_choice,
        Tasks => answer_kind_tasks,
    }
    EntryKind {
        Event => log_kind_event,
        Decision => log_kind_decision,
        Contact => log_kind_contact,
        Report => log_kind_report,
        Measure => log_kind_measure,
        Resource => log_kind_resource,
        Misunderstanding => log_kind_misunderstanding,
        Note => log_kind_note,
        Correction => log_kind_correction,
        Seal => log_kind_seal,
    }
    SealedFor {
        ByHand => log_sealed_by_hand,
        Handover => log_sealed_handover,
        Closing => log_sealed_closing,
    }
    Ending { Done => task_done, Dropped => task_dropped, }
    Section {
        Severity => section_severity,
        Situation => section_situation,
        Background => section_background,
        Done => section_done,
        Tasks => section_tasks,
        IfThen => section_if_then,
        Agreements => section_agreements,
        Said => section_said,
        Withheld => section_withheld,
        NextContact => section_next_contact,
    }
    Partner {
        Police => partner_police,
        Rescue => partner_rescue,
        Region => partner_region,
        Municipality => partner_municipality,
        County => partner_county,
        Sos => partner_sos,
        Church => partner_church,
    }
    TermStatus {
        Recommended => term_status_recommended,
        Permitted => term_status_permitted,
        AdvisedAgainst => term_status_advised_against,
    }
    ConceptStage {
        Candidate => concept_stage_candidate,
        Draft => concept_stage_draft,
        Consulted => concept_stage_consulted,
        Agreed => concept_stage_agreed,
        Retired => concept_stage_retired,
    }
    TermLanguage { Sv => term_language_sv, En => term_language_en, }
    UnitKind {
        DistrictBoard => unit_kind_district_board,
        SpecialistBoard => unit_kind_specialist_board,
        Central => unit_kind_central,
        Partner => unit_kind_partner,
    }
    Documented { NoIdentities => documented_no_identities, Identities => documented_identities, }
    Layer { A => layer_a, B => layer_b, }
    ErasureGround { OnItsDate => erasure_on_its_date, Earlier => erasure_earlier, }
    Sort {
        IdentityNumber => personal_identity_number,
        CoordinationNumber => personal_coordination_number,
        ReserveNumber => personal_reserve_number,
        BirthDate => personal_birth_date,
        Phone => personal_phone,
        Email => personal_email,
        Address => personal_address,
        Plate => personal_plate,
        Account => personal_account,
        Name => personal_name,
    }
    GoalResult { Open => goal_result_open, Met => goal_result_met, NotMet => goal_result_not_met, }
    BinderKind { Live => binder_kind_live, Exercise => binder_kind_exercise, Example => binder_kind_example, }
    Weight {
        None => weight_none,
        Noticeable => weight_noticeable,
        Serious => weight_serious,
        Unacceptable => weight_unacceptable,
    }
    ReturnState { Open => return_state_open, Done => return_state_done, NotKept => return_state_not_kept, }
    Proposed { Waiting => proposed_waiting, Taken => proposed_taken, Declined => proposed_declined, }
    Coverage {
        Missing => register_covered_none,
        Unknown => register_covered_unknown,
        Covered => register_covered,
    }
    Severity { ActNow => severity_act_now, LookAtThis => severity_look_at_this, }
    Kind {
        Binder => kind_binder,
        Unit => kind_unit,
        Role => kind_role,
        Person => kind_person,
        Plan => kind_plan,
        Edition => kind_edition,
        Activation => kind_activation,
        Incident => kind_incident,
        Exercise => kind_exercise,
        CoreTask => kind_core_task,
        Improvement => kind_improvement,
        Proposal => kind_proposal,
        Roster => kind_roster,
        RosterMonth => kind_roster_month,
        RosterDraft => kind_roster_draft,
        Publication => kind_publication,
        Swap => kind_swap,
        RuleSet => kind_rule_set,
        CallOut => kind_call_out,
        CallList => kind_call_list,
        AidAgreement => kind_aid_agreement,
        Calendar => kind_calendar,
        Routine => kind_routine,
        Handover => kind_handover,
        ConfidentialPart => kind_confidential_part,
        Disclosure => kind_disclosure,
        Erasure => kind_erasure,
        Baton => kind_baton,
        Task => kind_task,
        Log => kind_log,
        LogEntry => kind_log_entry,
        Concept => kind_concept,
        Consultation => kind_consultation,
        SupportEffort => kind_support_effort,
        Premises => kind_premises,
        Printout => kind_printout,
    }
    Verified {
        CalledBack => verified_called_back,
        Sos => verified_sos,
        KnownVoice => verified_known_voice,
        NotVerified => verified_not_verified,
    }
    SupportStep {
        Acute => support_step_acute,
        Centre => support_step_centre,
        Ordinary => support_step_ordinary,
    }
    Counted {
        Adults => counted_adults,
        Children => counted_children,
        Relatives => counted_relatives,
        Interpreters => counted_interpreters,
        Referrals => counted_referrals,
        Talks => counted_talks,
    }
    TalkOutcome { Done => talk_done, Declined => talk_declined, NotDone => talk_not_done, }
    PremisesKind { Gathering => premises_gathering, Centre => premises_centre, Rest => premises_rest, }
    Missing {
        Caller => support_missing_caller,
        Number => support_missing_number,
        Mandate => support_missing_mandate,
        OffListReason => support_missing_off_list_reason,
        Verified => support_missing_verified,
        Called112 => support_missing_called_112,
        Level => support_missing_level,
        Calling => support_missing_calling,
        Premises => support_missing_premises,
        FirstContact => support_missing_first_contact,
        FirstOnSite => support_missing_first_on_site,
    }
    Measure {
        Decision => support_measure_decision,
        FirstContact => support_measure_first_contact,
        FirstOnSite => support_measure_first_on_site,
    }
}

/// The name of many records of a kind.
pub fn kind_plural(text: &Text, kind: Kind) -> String {
    match kind {
        Kind::Binder => text.kinds_binder(),
        Kind::Unit => text.kinds_unit(),
        Kind::Role => text.kinds_role(),
        Kind::Person => text.kinds_person(),
        Kind::Plan => text.kinds_plan(),
        Kind::Edition => text.kinds_edition(),
        Kind::Activation => text.kinds_activation(),
        Kind::Incident => text.kinds_incident(),
        Kind::Exercise => text.kinds_exercise(),
        Kind::CoreTask => text.kinds_core_task(),
        Kind::Improvement => text.kinds_improvement(),
        Kind::Proposal => text.kinds_proposal(),
        Kind::Roster => text.kinds_roster(),
        Kind::RosterMonth => text.kinds_roster_month(),
        Kind::RosterDraft => text.kinds_roster_draft(),
        Kind::Publication => text.kinds_publication(),
        Kind::Swap => text.kinds_swap(),
        Kind::RuleSet => text.kinds_rule_set(),
        Kind::CallOut => text.kinds_call_out(),
        Kind::CallList => text.kinds_call_list(),
        Kind::AidAgreement => text.kinds_aid_agreement(),
        Kind::Calendar => text.kinds_calendar(),
        Kind::Routine => text.kinds_routine(),
        Kind::Handover => text.kinds_handover(),
        Kind::ConfidentialPart => text.kinds_confidential_part(),
        Kind::Disclosure => text.kinds_disclosure(),
        Kind::Erasure => text.kinds_erasure(),
        Kind::Baton => text.kinds_baton(),
        Kind::Task => text.kinds_task(),
        Kind::Log => text.kinds_log(),
        Kind::LogEntry => text.kinds_log_entry(),
        Kind::Concept => text.kinds_concept(),
        Kind::Consultation => text.kinds_consultation(),
        Kind::SupportEffort => text.kinds_support_effort(),
        Kind::Premises => text.kinds_premises(),
        Kind::Printout => text.kinds_printout(),
    }
}

/// What somebody did, as a verb: "bockade av ett steg". An operation of a newer version shows as its own word.
pub fn op(text: &Text, op: &str) -> String {
    text.lookup(&format!("op-{op}")).unwrap_or_else(|| op.to_owned())
}
