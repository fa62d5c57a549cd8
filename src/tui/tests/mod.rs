//! The terminal program as a planner uses it: screen, keys, screen.

mod acties;
mod arbeid;
mod beelden;
mod begroting;
mod besluiten;
mod formulieren;
mod gezicht;
mod inlezen;
mod instellingen;
mod kaart;
mod klad;
mod kleuren;
mod kolommen;
mod meenemen;
mod merken;
mod oordeel;
mod ordenen;
mod palet;
mod plakken;
mod plannen;
mod planner;
mod presentatie;
mod rondleiding;
mod scenario;
mod schermen;
mod scope;
mod spel;
mod staf;
mod teams;
mod ter_plaatse;
mod tips;
mod week;
mod willekeur;
mod zaken;
mod zoeken;

use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::beeld::view;
use super::effect::Effect;
use super::model::Model;
use super::muis::Muis;
use super::thema::Thema;
use super::update::update;
use crate::plan::{Handeling, Plan, exact};
use crate::store::Opslag;

/// A planner at a screen of one size.
pub(super) struct Tafel {
    pub model: Model,
    pub vlak: Rect,
    pub gestopt: bool,
    /// What went to the journal.
    pub genoteerd: Vec<Handeling>,
    /// What else was to happen outside.
    pub naar_buiten: Vec<Effect>,
    muis: Muis,
}

pub(super) fn proefplan() -> Plan {
    exact::opties().from_str(include_str!("proefplan.ron")).unwrap()
}

impl Tafel {
    pub fn nieuw(breedte: u16, hoogte: u16) -> Self {
        Self::met(proefplan(), breedte, hoogte)
    }

    pub fn met(plan: Plan, breedte: u16, hoogte: u16) -> Self {
        let mut model = Model::nieuw(plan, Opslag::Ingebouwd, Thema::Mono);
        model.blik.vandaag = date(2026, 10, 12);
        Self {
            model,
            vlak: Rect::new(0, 0, breedte, hoogte),
            gestopt: false,
            genoteerd: Vec::new(),
            naar_buiten: Vec::new(),
            muis: Muis::default(),
        }
    }

    /// Presses keys: names in angle brackets, all else letter by letter.
    pub fn druk(&mut self, toetsen: &str) -> &mut Self {
        let mut rest = toetsen;
        while let Some(teken) = rest.chars().next() {
            let (naam, lengte) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
                Some((naam, _)) => (naam.to_owned(), naam.len() + 2),
                None => (teken.to_string(), teken.len_utf8()),
            };
            let toets = super::keys::Toets::lees(&naam).unwrap_or_else(|| panic!("onbekende toets {naam}"));
            let ctrl = if toets.ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
            self.event(&Event::Key(KeyEvent::new(toets.code, ctrl)));
            rest = &rest[lengte..];
        }
        self
    }

    pub fn klik(&mut self, x: u16, y: u16) -> &mut Self {
        let kind = MouseEventKind::Down(ratatui::crossterm::event::MouseButton::Left);
        self.muisevent(kind, x, y)
    }

    pub fn muisevent(&mut self, kind: MouseEventKind, x: u16, y: u16) -> &mut Self {
        self.event(&Event::Mouse(MouseEvent { kind, column: x, row: y, modifiers: KeyModifiers::NONE }));
        self
    }

    /// Clicks where a text stands.
    pub fn klik_op(&mut self, tekst: &str) -> &mut Self {
        let scherm = self.scherm();
        let (y, regel) = scherm.lines().enumerate().find(|(_, r)| r.contains(tekst)).unwrap();
        let x = regel[..regel.find(tekst).unwrap()].chars().count();
        self.klik(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }

    pub fn event(&mut self, event: &Event) {
        let mut buf = Buffer::empty(self.vlak);
        self.model.reken_af(false);
        self.model.blik.maat = (self.vlak.width, self.vlak.height);
        let zones = view(&self.model, &mut buf).zones;
        if let Some(bericht) = super::bericht(event, &self.model, &mut self.muis, &zones) {
            let effecten = update(&mut self.model, bericht);
            // Nothing is written in a test.
            for effect in effecten {
                match effect {
                    Effect::Stop => self.gestopt = true,
                    Effect::Noteer(handeling) => self.genoteerd.push(handeling),
                    ander => self.naar_buiten.push(ander),
                }
            }
        }
    }

    pub fn scherm(&mut self) -> String {
        self.model.reken_af(true);
        self.beeld()
    }

    /// The screen with what is worked out so far.
    pub fn beeld(&self) -> String {
        let mut buf = Buffer::empty(self.vlak);
        view(&self.model, &mut buf);
        let regels = self.vlak.rows().map(|rij| {
            let tekst: String = rij.columns().map(|cel| buf[(cel.x, cel.y)].symbol()).collect();
            tekst.trim_end().to_owned()
        });
        regels.collect::<Vec<_>>().join("\n")
    }

    pub fn bevat(&mut self, tekst: &str) -> &mut Self {
        let scherm = self.scherm();
        assert!(scherm.contains(tekst), "“{tekst}” staat niet op\n{scherm}");
        self
    }

    pub fn bevat_niet(&mut self, tekst: &str) -> &mut Self {
        let scherm = self.scherm();
        assert!(!scherm.contains(tekst), "“{tekst}” staat op\n{scherm}");
        self
    }
}

#[test]
fn a_key_that_is_released_does_nothing() {
    let mut tafel = Tafel::nieuw(80, 24);
    let mut los = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
    los.kind = ratatui::crossterm::event::KeyEventKind::Release;
    tafel.event(&Event::Key(los));
    assert!(!tafel.gestopt);
}
