//! What is grabbed when there is no laptop: a stick with everything, and the paper pack that lies ready.

use iced::widget::{column, row};

use super::{Laptop, Message, Pack, Settings, Stick, group};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, body, button, muted};

impl Settings {
    /// A stick to grab, and how it goes with it.
    pub(super) fn stick<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let is_filling = matches!(self.stick, Some(Stick::Filling));
        let fill = button::secondary(text.stick_fill(), Icon::Save)
            .on_press_maybe((!is_filling).then_some(Message::FillStick));
        let told = self.stick.as_ref().map(|told| match told {
            Stick::Filling => muted(text.stick_filling()).into(),
            Stick::Filled(words) => banner(Tone::Ok, words.clone(), None, vec![]),
            Stick::Failed(words) => banner(Tone::Danger, words.clone(), None, vec![]),
        });
        group(
            text.stick_title(),
            column![
                body(text.stick_about()),
                button::check(text.stick_with_pack(), !self.without_pack).on_press(Message::WithPack),
                fill,
            ]
            .push(told),
        )
    }

    /// The paper pack that is kept up to date: where, and how it stands with it.
    pub(super) fn pack<'a>(&'a self, ctx: Context<'a>, laptop: Laptop<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let binder = ctx.library.binder();
        let place = binder.and_then(|binder| laptop.preferences.packs.get(&binder.id.to_string()));
        let inside = column![
            body(text.pack_about()),
            body(text.pack_open()),
            muted(text.pack_this_computer()),
        ];
        let Some(place) = place else {
            let choose = button::secondary(text.pack_choose(), Icon::Save).on_press(Message::ChoosePack);
            return group(text.pack_title(), inside.push(choose));
        };
        let is_looking = matches!(self.pack, Some(Pack::Looking));
        let free = |message| (!is_looking).then_some(message);
        let choices = row![
            button::secondary(text.pack_look(), None).on_press_maybe(free(Message::LookAtPack)),
            button::quiet(text.pack_choose_another(), None).on_press_maybe(free(Message::ChoosePack)),
            button::quiet(text.pack_stop(), None).on_press(Message::StopPack),
        ];
        group(
            text.pack_title(),
            inside
                .push(body(text.pack_place(place.display().to_string())))
                .push(self.pack_state(ctx, laptop))
                .push(choices.spacing(space::M).wrap()),
        )
    }

    fn pack_state<'a>(&'a self, ctx: Context<'a>, laptop: Laptop<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        Some(match self.pack.as_ref()? {
            Pack::Looking => muted(text.pack_looking()).into(),
            Pack::Current(words) if laptop.pack_is_behind => {
                banner(Tone::Info, text.pack_waits(), Some(words.clone()), vec![])
            }
            Pack::Current(words) => banner(Tone::Ok, words.clone(), None, vec![]),
            Pack::Failed { words, may_overwrite } => {
                let overwrite =
                    button::secondary(text.pack_overwrite(), None).on_press(Message::OverwritePack);
                let ways = may_overwrite.then(|| overwrite.into());
                banner(
                    Tone::Danger,
                    text.pack_older(),
                    Some(words.clone()),
                    ways.into_iter().collect(),
                )
            }
        })
    }
}
