//! What several parts of the screen say: times, stages and how loud they are.

use chrono::{DateTime, Utc};

use crate::app::context::Context;
use crate::app::widget::{Element, Icon, Tone, badge, badge_with};
use crate::domain::handover::{Handover, Stage};
use crate::domain::zone;
use crate::phrase::Named;
use crate::text::time;

/// "lör 21 nov 23:40", with the year where it is another.
pub fn when(ctx: Context<'_>, at: DateTime<Utc>) -> String {
    use chrono::Datelike;
    let local = zone::local(at);
    if local.year() == ctx.today().year() {
        time::weekday_time(ctx.text, local)
    } else {
        let day = time::weekday_date(ctx.text, local.date());
        format!("{day} {}", time::time(local))
    }
}

/// "23:40" today, else with its day.
pub fn when_short(ctx: Context<'_>, at: DateTime<Utc>) -> String {
    let local = zone::local(at);
    if local.date() == ctx.today() {
        time::time(local)
    } else {
        when(ctx, at)
    }
}

/// "försenad 12 min", when nobody has accepted in time.
pub fn overdue(handover: &Handover, ctx: Context<'_>) -> Option<String> {
    let due = handover.due().filter(|_| handover.is_overdue(ctx.now))?;
    let late = time::duration(ctx.text, (ctx.now - due).num_minutes());
    Some(ctx.text.handover_overdue(late))
}

/// The stage, or how overdue it is.
pub fn stage_badge<'a, M: 'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, M> {
    match overdue(handover, ctx) {
        Some(late) => badge(Tone::Danger, late),
        None => {
            let (sign, tone) = stage_look(handover.stage);
            badge_with(sign, tone, handover.stage.name(ctx.text))
        }
    }
}

const fn stage_look(stage: Stage) -> (Icon, Tone) {
    match stage {
        Stage::Draft => (Icon::Edit, Tone::Neutral),
        Stage::Offered | Stage::ReadBack => (Icon::Clock, Tone::Caution),
        Stage::Accepted => (Icon::Ok, Tone::Ok),
        Stage::Returned => (Icon::Undo, Tone::Neutral),
        Stage::Withdrawn => (Icon::Close, Tone::Neutral),
    }
}
