//! Choosing a role, or making one that is missing without leaving what one is doing.

use iced::Alignment;
use iced::widget::{column, row};

use super::words;
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, field};
use crate::domain::library::alphabet_key;
use crate::domain::{Edit, Id, Role};

/// The choice of a role.
#[derive(Debug, Clone, Default)]
pub struct Pick {
    pub chosen: Option<Id<Role>>,
    roles: Vec<Id<Role>>,
    /// The name of a role that is being made.
    new: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Chosen(usize),
    Named(String),
    Made,
}

impl Pick {
    /// The roles of the roster first, then all others by name.
    pub fn new(chosen: Option<Id<Role>>, first: &[Id<Role>], ctx: Context<'_>) -> Self {
        let mut pick = Self {
            chosen,
            ..Self::default()
        };
        pick.refresh(first, ctx);
        pick
    }

    pub fn refresh(&mut self, first: &[Id<Role>], ctx: Context<'_>) {
        let known = |id: &Id<Role>| ctx.library.get(*id).is_some();
        let mut roles: Vec<_> = first.iter().copied().filter(known).collect();
        let mut rest: Vec<_> = ctx
            .library
            .all::<Role>()
            .map(|role| role.id)
            .filter(|id| !roles.contains(id))
            .collect();
        rest.sort_by_cached_key(|id| alphabet_key(&words::role(ctx, *id)));
        roles.extend(rest);
        // A role just made is not in the library until it is on the disk.
        if let Some(chosen) = self.chosen.filter(|chosen| !roles.contains(chosen)) {
            roles.insert(0, chosen);
        }
        self.roles = roles;
    }

    pub fn update<M>(&mut self, message: Message, ctx: Context<'_>) -> Action<M> {
        match message {
            Message::Chosen(at) => match self.roles.get(at) {
                Some(role) => {
                    self.chosen = Some(*role);
                    self.new = None;
                }
                None => self.new = Some(String::new()),
            },
            Message::Named(name) => self.new = Some(name),
            Message::Made => {
                let name = self.new.as_deref().unwrap_or_default().trim().to_owned();
                if !name.is_empty() {
                    let role = Role {
                        id: ctx.new_id(),
                        name,
                        name_en: String::new(),
                        description: String::new(),
                        source: String::new(),
                        unverified: false,
                    };
                    self.new = None;
                    self.chosen = Some(role.id);
                    self.roles.insert(0, role.id);
                    return Action::write(Edit::Save(role.into()));
                }
            }
        }
        Action::None
    }

    pub fn view<'a, M: Clone + 'a>(
        &'a self,
        ctx: Context<'a>,
        wrong: bool,
        say: impl Fn(Message) -> M + Copy + 'a,
    ) -> Element<'a, M> {
        let mut options: Vec<_> = self.roles.iter().map(|role| words::role(ctx, *role)).collect();
        options.push(ctx.text.duty_role_new());
        let selected = match self.new {
            Some(_) => Some(self.roles.len()),
            None => self
                .chosen
                .and_then(|chosen| self.roles.iter().position(|role| *role == chosen)),
        };
        let select = field::select(ctx.text.role(), options, selected, move |at| {
            say(Message::Chosen(at))
        })
        .placeholder(ctx.text.duty_role_choose())
        .id("duty-first")
        .error(wrong.then(|| ctx.text.duty_role_needed()));
        let make = self.new.as_ref().map(|name| {
            let name = field::text(ctx.text.duty_role_new_name(), name, move |name| {
                say(Message::Named(name))
            })
            .on_submit(say(Message::Made));
            let add =
                button::secondary(ctx.text.duty_role_new_make(), Icon::Add).on_press(say(Message::Made));
            row![name, add].spacing(space::S).align_y(Alignment::End)
        });
        column![select].push(make).spacing(space::S).into()
    }
}
