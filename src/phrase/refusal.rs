//! Why an edit was not carried out: what happened, what is kept, what to do.

use super::working::measured;
use super::{Named, Sentence, moment};
use crate::domain::Refusal;
use crate::domain::handover::code::Slip;
use crate::text::{Text, time};

/// A refusal in words.
pub fn refusal(text: &Text, refusal: &Refusal) -> Sentence {
    let (title, what_to_do) = match refusal {
        Refusal::Gone(which) => (
            text.refusal_gone_title(which.kind.name(text)),
            text.refusal_gone_do(),
        ),
        Refusal::NameMissing => (text.refusal_name_missing_title(), text.refusal_name_missing_do()),
        Refusal::ShiftTimes { longest_days } => (
            text.refusal_shift_times_title(),
            text.refusal_shift_times_do(*longest_days),
        ),
        Refusal::TermMissing => (text.refusal_term_missing_title(), text.refusal_term_missing_do()),
        Refusal::TemplateNotActivated => (text.refusal_template_title(), text.refusal_template_do()),
        Refusal::OutageInFuture => (
            text.refusal_outage_in_future_title(),
            text.refusal_outage_in_future_do(),
        ),
        Refusal::NoPlanChosen => (
            text.refusal_no_plan_chosen_title(),
            text.refusal_no_plan_chosen_do(),
        ),
        Refusal::ActivationEnded => (
            text.refusal_activation_ended_title(),
            text.refusal_activation_ended_do(),
        ),
        Refusal::ReasonMissing => (
            text.refusal_reason_missing_title(),
            text.refusal_reason_missing_do(),
        ),
        Refusal::TextMissing => (text.refusal_text_missing_title(), text.refusal_text_missing_do()),
        Refusal::WrongStage { is } => (text.refusal_stage_title(is.name(text)), text.refusal_stage_do()),
        Refusal::FieldsMissing { titles } => (
            text.refusal_fields_missing_title(),
            text.refusal_fields_missing_do(titles.join(", ")),
        ),
        Refusal::ReceiverMissing => (
            text.refusal_receiver_missing_title(),
            text.refusal_receiver_missing_do(),
        ),
        Refusal::NotReadBack => (
            text.refusal_not_read_back_title(),
            text.refusal_not_read_back_do(),
        ),
        Refusal::NotTheHolder { holder } if holder.is_empty() => {
            (text.refusal_no_holder_title(), text.refusal_no_holder_do())
        }
        Refusal::NotTheHolder { holder } => (
            text.refusal_not_holder_title(holder.as_str()),
            text.refusal_not_holder_do(),
        ),
        Refusal::CodeSlip(slip) => (text.refusal_code_slip_title(), slip_words(text, *slip)),
        Refusal::NotConfirmed => (
            text.refusal_not_confirmed_title(),
            text.refusal_not_confirmed_do(),
        ),
        Refusal::NotDisputed => (text.refusal_not_disputed_title(), text.refusal_not_disputed_do()),
        Refusal::OfferOutdated => (
            text.refusal_offer_outdated_title(),
            text.refusal_offer_outdated_do(),
        ),
        Refusal::NotAsOffered => (
            text.refusal_not_as_offered_title(),
            text.refusal_not_as_offered_do(),
        ),
        Refusal::CodeMismatch => (
            text.refusal_code_mismatch_title(),
            text.refusal_code_mismatch_do(),
        ),
        Refusal::AnswerMismatch => (
            text.refusal_answer_mismatch_title(),
            text.refusal_answer_mismatch_do(),
        ),
        Refusal::ReceivedAlready => (
            text.refusal_received_already_title(),
            text.refusal_received_already_do(),
        ),
        Refusal::LogClosed => (text.refusal_log_closed_title(), text.refusal_log_closed_do()),
        Refusal::LogStands => (text.refusal_log_stands_title(), text.refusal_log_stands_do()),
        Refusal::CopyPlaceMissing => (
            text.refusal_copy_place_missing_title(),
            text.refusal_copy_place_missing_do(),
        ),
        Refusal::CopySignedOff => (
            text.refusal_copy_signed_off_title(),
            text.refusal_copy_signed_off_do(),
        ),
        Refusal::EventInFuture => (
            text.refusal_event_in_future_title(),
            text.refusal_event_in_future_do(),
        ),
        Refusal::WordMissing => (text.refusal_word_missing_title(), text.refusal_word_missing_do()),
        Refusal::DeciderUnknown => (
            text.refusal_decider_unknown_title(),
            text.refusal_decider_unknown_do(),
        ),
        Refusal::PaperWriterMissing => (
            text.refusal_paper_writer_missing_title(),
            text.refusal_paper_writer_missing_do(),
        ),
        Refusal::SlipTypedIn { slip, number } => (
            text.refusal_slip_typed_in_title(*slip, number.as_str()),
            text.refusal_slip_typed_in_do(),
        ),
        Refusal::PaperNumber { number, largest } => (
            text.refusal_paper_number_title(*number),
            text.refusal_paper_number_do(*largest),
        ),
        Refusal::RowTypedIn { sheet, row, person } => (
            text.refusal_row_typed_in_title(*sheet, *row, person.as_str()),
            text.refusal_row_typed_in_do(),
        ),
        Refusal::FormTypedIn { number, title } => (
            text.refusal_form_typed_in_title(*number, title.as_str()),
            text.refusal_form_typed_in_do(),
        ),
        Refusal::PassedBeforeWritten => (
            text.refusal_passed_before_written_title(),
            text.refusal_passed_before_written_do(),
        ),
        Refusal::PaperContradicted { holder, since } => (
            text.refusal_paper_contradicted_title(holder.as_str(), moment(text, *since)),
            text.refusal_paper_contradicted_do(holder.as_str()),
        ),
        Refusal::ConceptKnown { word } => (
            text.refusal_concept_known_title(word.as_str()),
            text.refusal_concept_known_do(),
        ),
        Refusal::TaskClosed => (text.refusal_task_closed_title(), text.refusal_task_closed_do()),
        Refusal::Disputed => (text.refusal_disputed_title(), text.refusal_disputed_do()),
        Refusal::AlreadyOffered => (
            text.refusal_already_offered_title(),
            text.refusal_already_offered_do(),
        ),
        Refusal::RoutineRetired { title } => (
            text.refusal_routine_retired_title(title.as_str()),
            text.refusal_routine_retired_do(),
        ),
        Refusal::AlreadyDecided => (
            text.refusal_already_decided_title(),
            text.refusal_already_decided_do(),
        ),
        Refusal::FigureWrong => (text.refusal_figure_title(), text.refusal_figure_do()),
        Refusal::StillActive => (text.refusal_still_active_title(), text.refusal_still_active_do()),
        Refusal::EvaluationClosed => (
            text.refusal_evaluation_closed_title(),
            text.refusal_evaluation_closed_do(),
        ),
        Refusal::NothingProposed => (
            text.refusal_nothing_proposed_title(),
            text.refusal_nothing_proposed_do(),
        ),
        Refusal::PartChanged => (text.refusal_part_changed_title(), text.refusal_part_changed_do()),
        Refusal::AlreadyAnswered => (
            text.refusal_already_answered_title(),
            text.refusal_already_answered_do(),
        ),
        Refusal::CannotDelete => (
            text.refusal_cannot_delete_title(),
            text.refusal_cannot_delete_do(),
        ),
        Refusal::RuleBroken { rule, found, limit } => (
            text.refusal_rule_broken_title(rule.name(text)),
            text.refusal_rule_broken_do(measured(text, *rule, *found, *limit)),
        ),
        Refusal::LacksRole { person } => (
            text.refusal_lacks_role_title(person),
            text.refusal_lacks_role_do(),
        ),
        Refusal::NoHoursTaken => (
            text.refusal_no_hours_taken_title(),
            text.refusal_no_hours_taken_do(),
        ),
        Refusal::CallingClosed => (
            text.refusal_calling_closed_title(),
            text.refusal_calling_closed_do(),
        ),
        Refusal::NobodyWanted => (text.callout_no_want(), text.refusal_nobody_wanted_do()),
        Refusal::NothingSaid => (text.refusal_nothing_said_title(), text.refusal_nothing_said_do()),
        Refusal::CallBuiltOn { by } => (
            text.refusal_call_built_on_title(by),
            text.refusal_call_built_on_do(),
        ),
        Refusal::NotComing => (text.refusal_not_coming_title(), text.refusal_not_coming_do()),
        Refusal::BeingCalled { by } => (
            text.refusal_being_called_title(by),
            text.refusal_being_called_do(),
        ),
        Refusal::RosterChanged => (
            text.refusal_roster_changed_title(),
            text.refusal_roster_changed_do(),
        ),
        Refusal::CallOutTimes => (
            text.refusal_call_out_times_title(),
            text.refusal_call_out_times_do(),
        ),
        refusal => return swapping(text, refusal),
    };
    Sentence { title, what_to_do }
}

/// What is refused when shifts change hands or are published.
fn swapping(text: &Text, refusal: &Refusal) -> Sentence {
    let (title, what_to_do) = match refusal {
        Refusal::LenderMissing => (
            text.refusal_lender_missing_title(),
            text.refusal_lender_missing_do(),
        ),
        Refusal::LendsNobody => (text.refusal_lends_nobody_title(), text.refusal_lends_nobody_do()),
        Refusal::DeciderMissing => (
            text.refusal_decider_missing_title(),
            text.refusal_decider_missing_do(),
        ),
        Refusal::AgreedLater => (text.refusal_agreed_later_title(), text.refusal_agreed_later_do()),
        Refusal::NobodysShift => (
            text.refusal_nobodys_shift_title(),
            text.refusal_nobodys_shift_do(),
        ),
        Refusal::ShiftPassed => (text.refusal_shift_passed_title(), text.refusal_shift_passed_do()),
        Refusal::ShiftChangedHands => (
            text.refusal_shift_changed_hands_title(),
            text.refusal_shift_changed_hands_do(),
        ),
        Refusal::AlreadyAsked => (
            text.refusal_already_asked_title(),
            text.refusal_already_asked_do(),
        ),
        Refusal::SwapClosed { is } => (
            text.refusal_swap_closed_title(is.name(text)),
            text.refusal_swap_closed_do(),
        ),
        Refusal::OwnShift => (text.refusal_own_shift_title(), text.refusal_own_shift_do()),
        Refusal::SwapDisputed => (
            text.refusal_swap_disputed_title(),
            text.refusal_swap_disputed_do(),
        ),
        Refusal::NothingTaken => (
            text.refusal_nothing_taken_title(),
            text.refusal_nothing_taken_do(),
        ),
        Refusal::PeriodWrong => (text.refusal_period_title(), text.refusal_period_do()),
        Refusal::ShareTooLarge { percent } => (text.refusal_share_title(*percent), text.refusal_share_do()),
        Refusal::ShortDay { from, to, short_from } => (
            text.refusal_short_day_title(time::time(*from), time::time(*to), time::time(*short_from)),
            text.refusal_short_day_do(),
        ),
        Refusal::TooManyCompetent { competence, count } => (
            text.refusal_competent_title(*count, competence.as_str()),
            text.refusal_competent_do(),
        ),
        refusal => return agreeing(text, refusal),
    };
    Sentence { title, what_to_do }
}

/// What is refused when words are agreed with partners.
fn agreeing(text: &Text, refusal: &Refusal) -> Sentence {
    let (title, what_to_do) = match refusal {
        Refusal::NothingAsked => (
            text.refusal_nothing_asked_title(),
            text.refusal_nothing_asked_do(),
        ),
        Refusal::AnswerTimePassed => (
            text.refusal_answer_time_passed_title(),
            text.refusal_answer_time_passed_do(),
        ),
        Refusal::NotAskedAbout => (
            text.refusal_not_asked_about_title(),
            text.refusal_not_asked_about_do(),
        ),
        Refusal::NoDisagreement => (
            text.refusal_no_disagreement_title(),
            text.refusal_no_disagreement_do(),
        ),
        Refusal::VerdictMoved { is } => (
            text.refusal_verdict_moved_title(is.name(text)),
            text.refusal_verdict_moved_do(),
        ),
        Refusal::NothingToConclude => (
            text.refusal_nothing_to_conclude_title(),
            text.refusal_nothing_to_conclude_do(),
        ),
        refusal => return secrecy(text, refusal),
    };
    Sentence { title, what_to_do }
}

/// What is refused about layer B, the decisions that allow it, and what is given to others.
fn secrecy(text: &Text, refusal: &Refusal) -> Sentence {
    let (title, what_to_do) = match refusal {
        Refusal::DecisionNumberMissing => (
            text.refusal_decision_number_title(),
            text.refusal_decision_number_do(),
        ),
        Refusal::NotDocumented { unit } => (
            text.refusal_not_documented_title(unit.as_str()),
            text.refusal_not_documented_do(),
        ),
        Refusal::ConfidentialBegun => (
            text.refusal_confidential_begun_title(),
            text.refusal_confidential_begun_do(),
        ),
        Refusal::GroundMissing => (text.refusal_ground_title(), text.refusal_ground_do()),
        Refusal::AssessorMissing => (text.refusal_assessor_title(), text.refusal_assessor_do()),
        Refusal::EraseOn { latest } => (
            text.refusal_erase_on_title(),
            text.refusal_erase_on_do(time::weekday_date(text, *latest)),
        ),
        Refusal::NotDue { on } => (
            text.refusal_not_due_title(time::weekday_date(text, *on)),
            text.refusal_not_due_do(),
        ),
        Refusal::PurposeMissing => (text.refusal_purpose_title(), text.refusal_purpose_do()),
        Refusal::OtherReceiver { unit } => (
            text.refusal_other_receiver_title(unit.as_str()),
            text.refusal_other_receiver_do(),
        ),
        Refusal::OnlyByItsAct => (text.refusal_only_by_act_title(), text.refusal_only_by_act_do()),
        Refusal::OwnRelative => (text.refusal_own_relative_title(), text.refusal_own_relative_do()),
        Refusal::KindOfItself { word } => (
            text.refusal_kind_of_itself_title(word.as_str()),
            text.refusal_kind_of_itself_do(),
        ),
        Refusal::KindAndRelated { other } => (
            text.refusal_kind_and_related_title(other.as_str()),
            text.refusal_kind_and_related_do(),
        ),
        Refusal::JoinRetired { word } => (
            text.refusal_join_retired_title(word.as_str()),
            text.refusal_join_retired_do(),
        ),
        Refusal::ReplacesItself => (
            text.refusal_replaces_itself_title(),
            text.refusal_replaces_itself_do(),
        ),
        Refusal::SupportEnded => (
            text.refusal_support_ended_title(),
            text.refusal_support_ended_do(),
        ),
        Refusal::SupportInFuture => (
            text.refusal_support_in_future_title(),
            text.refusal_support_in_future_do(),
        ),
        Refusal::BeforeAlarm => (text.refusal_before_alarm_title(), text.refusal_before_alarm_do()),
        Refusal::StepStands => (text.refusal_step_stands_title(), text.refusal_step_stands_do()),
        Refusal::CountWrong => (text.refusal_count_wrong_title(), text.refusal_count_wrong_do()),
        Refusal::NotDeployed => (text.refusal_not_deployed_title(), text.refusal_not_deployed_do()),
        refusal => return exercise(text, refusal),
    };
    Sentence { title, what_to_do }
}

/// What is refused in exercises, and to keep them apart from what is for real.
fn exercise(text: &Text, refusal: &Refusal) -> Sentence {
    let (title, what_to_do) = match refusal {
        Refusal::RealInExercise => (
            text.refusal_real_in_exercise_title(),
            text.refusal_real_in_exercise_do(),
        ),
        Refusal::KindStays => (text.refusal_kind_stays_title(), text.refusal_kind_stays_do()),
        Refusal::ExerciseRunning { title } => (
            text.refusal_exercise_running_title(title.as_str()),
            text.refusal_exercise_running_do(),
        ),
        Refusal::ExerciseEnded => (
            text.refusal_exercise_ended_title(),
            text.refusal_exercise_ended_do(),
        ),
        Refusal::ExercisePaused => (
            text.refusal_exercise_paused_title(),
            text.refusal_exercise_paused_do(),
        ),
        Refusal::NotPaused => (text.refusal_not_paused_title(), text.refusal_not_paused_do()),
        Refusal::InjectGiven => (text.refusal_inject_given_title(), text.refusal_inject_given_do()),
        Refusal::ScriptEmpty => (text.refusal_script_empty_title(), text.refusal_script_empty_do()),
        Refusal::TestFigures => (text.refusal_test_figures_title(), text.refusal_test_figures_do()),
        Refusal::TemplateNotTested => (
            text.refusal_template_not_tested_title(),
            text.refusal_template_not_tested_do(),
        ),
        _ => (
            text.refusal_exercise_in_live_title(),
            text.refusal_exercise_in_live_do(),
        ),
    };
    Sentence { title, what_to_do }
}

/// Where a code that was typed is wrong.
fn slip_words(text: &Text, slip: Slip) -> String {
    match slip {
        Slip::Length { is, should } => text.refusal_code_slip_length(should, is),
        Slip::Sign(sign) => text.refusal_code_slip_sign(sign.to_string()),
        Slip::Check => text.refusal_code_slip_check(),
    }
}
