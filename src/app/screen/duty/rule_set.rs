//! A rule set changed, or copied as a new version that takes over on a day.

use chrono::Days;

use super::Message as Screen;
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Names, button, date, dialog_panel, field, muted, parts};
use crate::domain::rules::{Rule, RuleTest};
use crate::domain::{Edit, Id, RuleSet};
use crate::phrase::Named;

/// What one writes about a rule set.
#[derive(Debug, Clone)]
pub struct Form {
    base: RuleSet,
    is_copy: bool,
    version: String,
    valid_from: String,
    employers: String,
    amounts: Vec<(Id<Rule>, String)>,
    pub stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Version(String),
    ValidFrom(String),
    Employers(String),
    Amount(usize, String),
    Strict(usize),
}

impl Form {
    pub fn new(set: &RuleSet, is_copy: bool) -> Self {
        let amounts = set.rules.iter();
        Self {
            is_copy,
            version: if is_copy {
                String::new()
            } else {
                set.version.clone()
            },
            valid_from: set
                .valid_from
                .filter(|_| !is_copy)
                .map(date::iso)
                .unwrap_or_default(),
            employers: set.employers.join(", "),
            amounts: amounts.map(|(id, rule)| (id, typed(rule))).collect(),
            base: set.clone(),
            stuck: false,
        }
    }

    pub fn update(&mut self, message: Message) {
        match message {
            Message::Version(typed) => self.version = typed,
            Message::ValidFrom(typed) => self.valid_from = typed,
            Message::Employers(typed) => self.employers = typed,
            Message::Amount(at, typed) => {
                if let Some(amount) = self.amounts.get_mut(at) {
                    amount.1 = typed;
                }
            }
            Message::Strict(at) => {
                let rule = self
                    .amounts
                    .get(at)
                    .and_then(|(id, _)| self.base.rules.get_mut(*id));
                if let Some(rule) = rule {
                    rule.strict = !rule.strict;
                }
            }
        }
    }

    fn amount(&self, at: usize) -> Option<u32> {
        let (id, typed) = self.amounts.get(at)?;
        read(self.base.rules.get(*id)?.test, typed)
    }

    /// The change that keeps it; none while something can't be understood. A copy ends what it was made from.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let valid_from = match self.valid_from.trim() {
            "" if self.is_copy => return None,
            "" => None,
            typed => Some(date::parse(typed, ctx.today())?),
        };
        let mut set = self.base.clone();
        for (at, (id, _)) in self.amounts.iter().enumerate() {
            set.rules.get_mut(*id)?.amount = self.amount(at)?;
        }
        let employers = self
            .employers
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty());
        set.employers = employers.map(str::to_owned).collect();
        set.version = self.version.trim().to_owned();
        set.valid_from = valid_from;
        if !self.is_copy {
            return Some(Edit::Save(set.into()));
        }
        let mut old = ctx.library.get(self.base.id)?.clone();
        old.valid_to = valid_from.map(|day| day - Days::new(1));
        set.id = ctx.new_id();
        Some(Edit::SaveAll(vec![old.into(), set.into()]))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        let text = ctx.text;
        let missing = self.stuck && self.is_copy && self.valid_from.trim().is_empty();
        let wrong =
            !self.valid_from.trim().is_empty() && date::parse(&self.valid_from, ctx.today()).is_none();
        let from = field::date(
            text.rules_valid_from(),
            &self.valid_from,
            |typed| say(Message::ValidFrom(typed)),
            ctx.today(),
            names,
        )
        .error((missing || wrong).then(|| text.duty_date_wrong()));
        let version = field::text(text.rules_version(), &self.version, |typed| {
            say(Message::Version(typed))
        });
        let employers = field::text(text.rules_employers(), &self.employers, |typed| {
            say(Message::Employers(typed))
        })
        .hint(text.rules_employers_hint());
        let rules = (0..self.amounts.len()).map(|at| self.rule_view(at, ctx));
        let rules = iced::widget::Column::with_children(rules).spacing(space::M);
        let how = if self.is_copy {
            text.rules_copy_means()
        } else {
            text.rules_edit_means()
        };
        let parts = parts([
            Some(muted(how).into()),
            Some(version.into()),
            Some(from.into()),
            Some(employers.into()),
            Some(rules.into()),
        ])
        .spacing(space::L);
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(Screen::Discarded)
                .into(),
            button::primary(text.rules_keep(), Icon::Ok)
                .on_press(Screen::Created)
                .into(),
        ];
        dialog_panel(self.base.name.as_str(), parts, actions)
    }

    fn rule_view<'a>(&'a self, at: usize, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let (id, written) = &self.amounts[at];
        let Some(rule) = self.base.rules.get(*id) else {
            return muted("").into();
        };
        let unit = match rule.test {
            RuleTest::Notice | RuleTest::DaysInARow => text.rules_in_days(),
            RuleTest::WeekendsOfFour => text.rules_in_weekends(),
            RuleTest::ShortResponse => text.rules_in_minutes(),
            _ => text.rules_in_hours(),
        };
        let label = format!("{}, {unit}", rule.test.name(text));
        let amount = field::text(label, written, move |typed| say(Message::Amount(at, typed)))
            .hint(rule.source.as_str())
            .error(self.amount(at).is_none().then(|| text.rules_amount_wrong()));
        let strict = button::check(text.rules_strict(), rule.strict).on_press(say(Message::Strict(at)));
        iced::widget::column![amount, strict].spacing(space::XS).into()
    }
}

const fn counts_hours(test: RuleTest) -> bool {
    !matches!(
        test,
        RuleTest::Notice | RuleTest::DaysInARow | RuleTest::WeekendsOfFour | RuleTest::ShortResponse
    )
}

/// An amount as it stands in its field: "11", "8,5".
fn typed(rule: &Rule) -> String {
    if counts_hours(rule.test) {
        (f64::from(rule.amount) / 60.0).to_string().replace('.', ",")
    } else {
        rule.amount.to_string()
    }
}

/// The amount meant; none when it is no number above zero.
fn read(test: RuleTest, typed: &str) -> Option<u32> {
    let number: f64 = typed.trim().replace(',', ".").parse().ok()?;
    let amount = if counts_hours(test) { number * 60.0 } else { number }.round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be within"
    )]
    (1.0..=1_000_000.0).contains(&amount).then_some(amount as u32)
}

const fn say(message: Message) -> Screen {
    Screen::RuleSet(message)
}
