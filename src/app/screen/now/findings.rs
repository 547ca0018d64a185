//! What is wrong with the preparedness, what must be acted on first.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Message, heading};
use crate::app::context::{Context, Place};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, Role as Part, button, card, focusable, icon, muted, small, strong};
use crate::domain::RecordRef;
use crate::domain::situation::{Finding, Severity, Situation};
use crate::phrase::{self, Named};

/// Findings shown until all are asked for.
pub(super) const FIRST: usize = 8;

/// The findings, grouped by how fast they must be looked at.
pub(super) fn view<'a>(situation: &Situation, shows_all: bool, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let found = &situation.findings;
    let mut lines = column![heading(Icon::Warning, text.now_findings(found.len()))].spacing(space::S);
    if found.is_empty() {
        return lines.push(muted(text.now_no_findings())).push(words(ctx)).into();
    }
    let shown = if shows_all {
        found.as_slice()
    } else {
        &found[..found.len().min(FIRST)]
    };
    for severity in [Severity::ActNow, Severity::LookAtThis] {
        let of_it = shown.iter().filter(|finding| finding.severity() == severity);
        let mut group = column![].spacing(space::XS);
        let mut any = false;
        for finding in of_it {
            any = true;
            group = group.push(one(finding, ctx));
        }
        if any {
            let all = found.iter().filter(|finding| finding.severity() == severity);
            let title = text.now_finding_group(severity.name(text), all.count());
            lines = lines.push(card(column![strong(title), group].spacing(space::S)));
        }
    }
    if found.len() > FIRST {
        let label = if shows_all {
            text.now_fewer_findings()
        } else {
            text.now_all_findings(found.len())
        };
        lines = lines.push(button::secondary(label, None).on_press(Message::AllFindingsShown(!shows_all)));
    }
    lines.push(words(ctx)).into()
}

/// What the vocabulary says of the texts, quietly: nobody is called in later for it.
fn words<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let found = ctx.glass.findings(ctx.library)?.len();
    let go = || button::link(ctx.text.wording_found(found)).on_press(Message::Went(Place::Wording));
    (found > 0).then(|| go().into())
}

fn one<'a>(finding: &Finding, ctx: Context<'a>) -> Element<'a, Message> {
    let (severity, title, what_to_do) = phrase::finding(ctx.text, ctx.library, finding);
    let (sign, tone) = match severity {
        Severity::ActNow => (Icon::Stop, Tone::Danger),
        Severity::LookAtThis => (Icon::Warning, Tone::Caution),
    };
    let words = column![strong(title.clone()), small(what_to_do)].width(Length::Fill);
    let line = row![icon(sign, 20.0).tone(tone), words, icon(Icon::Right, 16.0)]
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(Part::Link, title, line)
        .padding([6.0, space::S])
        .width(Length::Fill)
        .on_press(Message::Went(place(finding)))
        .into()
}

/// Where a finding is mended.
fn place(finding: &Finding) -> Place {
    let which = match finding {
        Finding::NoRoster => return Place::Duty,
        Finding::ErasureDue(_) => return Place::Handovers,
        Finding::NoPlans | Finding::PlansNotTested { .. } => return Place::Plans,
        Finding::DependenciesWithoutPlan { .. } => return Place::Dependencies,
        Finding::RosterWithoutNeeds(roster) => RecordRef::of(*roster),
        Finding::GapAhead(gap) => RecordRef::of(gap.roster),
        Finding::RulesBroken(..) | Finding::RestOwed(..) => return Place::Duty,
        Finding::RulesUnknown(_, person) => RecordRef::of(*person),
        Finding::SwapWaiting(swap) => RecordRef::of(*swap),
        Finding::BatonHeldByNobody(baton) | Finding::BatonDisputed(baton) => RecordRef::of(*baton),
        Finding::HandoverOverdue(handover) => RecordRef::of(*handover),
        Finding::NoNumber(person) | Finding::StaleNumber(person) | Finding::TooFar(person, ..) => {
            RecordRef::of(*person)
        }
        Finding::EscalationDue(activation, _) | Finding::ReturnsLeft(activation, _) => {
            RecordRef::of(*activation)
        }
        Finding::ProposalsWaiting(plan, _) => RecordRef::of(*plan),
        Finding::ActionOverdue(action) => RecordRef::of(*action),
        Finding::CareOverdue(effort, _) => RecordRef::of(*effort),
        Finding::ConsultationOverdue(consultation) => RecordRef::of(*consultation),
        Finding::PlanNotApproved(plan)
        | Finding::PlanChangedSinceApproval(plan)
        | Finding::PlanReviewOverdue(plan)
        | Finding::PlanTooSlow(plan)
        | Finding::TemplateChanged(plan, _) => RecordRef::of(*plan),
    };
    Place::Record(which)
}
