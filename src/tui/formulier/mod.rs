//! [`Formulier`]: a form over one noun of the plan. Here stand its rows, what was filled in and what is wrong with it; a
//! noun says in its own file which [`Vraag`]s it asks, and gets its form by one row in [`Ontwerp`]. Keys and drawing are
//! those of the popup, `layers::formulier`. Nothing changes in the plan before the whole is kept, as one wijziging.

pub mod aanstelling;
pub mod antwoord;
pub mod besluit;
pub mod levering;
pub mod locatie;
pub mod notitie;
pub mod openen;
pub mod openpunt;
pub mod overname;
pub mod planjaar;
pub mod uitzondering;

use super::layers::veld::Veld;
use crate::plan::verdeling::Uitzondering;
use crate::plan::{Aanstelling, Besluit, Locatie, Notitie, OpenPunt, Overname, Plan, Wijziging};
use antwoord::{Inhoud, Kies};
use levering::Aanbod;
use planjaar::Planjaar;

/// What a row means to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rol {
    /// Nothing more.
    Los,
    /// A figure of which the form tells the origin: changed by hand, it becomes an aanname of the planner.
    Figuur,
    /// The origin of that figure.
    Herkomst,
    /// The reasoning behind it.
    Toelichting,
    /// What follows from the rows above it, as long as the planner leaves it as it is.
    Volgt,
}

/// One field of a noun, as it is asked.
pub struct Vraag<N> {
    /// Its name.
    pub naam: &'static str,
    /// How to answer, in one sentence without a full stop.
    pub uitleg: &'static str,
    /// What it means to the others.
    pub rol: Rol,
    /// The answer as it stands in a noun.
    pub lees: fn(&Plan, &N) -> Inhoud,
    /// Puts an answer in a noun, or says what is wrong with it.
    pub zet: fn(&Plan, &mut N, &Inhoud) -> Result<(), String>,
}

/// A noun that has a form.
pub trait Vorm: Clone + PartialEq + 'static {
    /// Its fields, in the order of the form.
    const VRAGEN: &'static [Vraag<Self>];

    /// What it is, as the title says it.
    fn titel(&self, plan: &Plan, nieuw: bool) -> String;

    /// What does not go together, with the name of the row where that can be mended.
    fn klopt(&self, plan: &Plan, oud: Option<&Self>) -> Result<(), (&'static str, String)>;

    /// What the planner may want to look at again, though it can be kept.
    fn let_op(&self, _: &Plan, _oud: &Self) -> Option<String> {
        None
    }

    /// What makes `oud` into this, or adds it; none when it went from the plan meanwhile.
    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging>;

    /// What takes it out of the plan.
    fn weg(&self, plan: &Plan) -> Option<Wijziging>;

    /// The same as something of its own.
    #[must_use]
    fn kopie(&self, plan: &Plan) -> Self;
}

macro_rules! ontwerpen {
    ($($naam:ident($zaak:ident)),+ $(,)?) => {
        /// A noun with a form.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Ontwerp {
            $(#[doc = concat!("See [`", stringify!($zaak), "`].")] $naam(Box<$zaak>),)+
        }

        $(impl From<$zaak> for Ontwerp {
            fn from(zaak: $zaak) -> Self {
                Self::$naam(Box::new(zaak))
            }
        })+

        impl Ontwerp {
            fn regels(&self, plan: &Plan) -> Vec<Regel> {
                match self { $(Self::$naam(zaak) => regels(plan, &**zaak),)+ }
            }

            fn titel(&self, plan: &Plan, nieuw: bool) -> String {
                match self { $(Self::$naam(zaak) => zaak.titel(plan, nieuw),)+ }
            }

            /// Says in each row what is wrong with its answer, on its own, and lets the rows that follow from others
            /// follow; what is to be looked at again comes back.
            fn loop_na(&self, plan: &Plan, regels: &mut [Regel]) -> Option<String> {
                match self { $(Self::$naam(zaak) => loop_na(plan, &**zaak, regels),)+ }
            }

            /// The noun as the rows say it, and what makes the plan so; no wijziging where nothing is otherwise.
            fn ingevuld(&self, plan: &Plan, regels: &[Regel], nieuw: bool) -> Result<Option<Wijziging>, Bezwaar> {
                match self { $(Self::$naam(zaak) => ingevuld(plan, &**zaak, regels, nieuw),)+ }
            }

            fn weg(&self, plan: &Plan) -> Option<Wijziging> {
                match self { $(Self::$naam(zaak) => zaak.weg(plan),)+ }
            }

            fn kopie(&self, plan: &Plan) -> Self {
                match self { $(Self::$naam(zaak) => Self::$naam(Box::new(zaak.kopie(plan))),)+ }
            }
        }
    };
}

ontwerpen! {
    Aanstelling(Aanstelling),
    Overname(Overname),
    Levering(Aanbod),
    Locatie(Locatie),
    Uitzondering(Uitzondering),
    Besluit(Besluit),
    OpenPunt(OpenPunt),
    Notitie(Notitie),
    Planjaar(Planjaar),
}

/// What is wrong, and in which row.
pub type Bezwaar = (usize, String);

/// A row of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Regel {
    /// Name of the field.
    pub naam: &'static str,
    /// How to answer.
    pub uitleg: &'static str,
    /// The answer.
    pub inhoud: Inhoud,
    /// What is wrong with it.
    pub fout: Option<String>,
    /// True once the planner answered it, and not only what follows from another row.
    pub zelf: bool,
    begin: Inhoud,
    rol: Rol,
}

impl Regel {
    /// True when it says something else than in the beginning.
    pub fn anders(&self) -> bool {
        !self.inhoud.zelfde(&self.begin)
    }
}

/// An open list of answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lijst {
    /// What was typed to filter it.
    pub zoek: Veld,
    /// The selected line among those that are shown.
    pub keuze: usize,
}

/// A form that is being filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Formulier {
    /// What it is about.
    pub titel: String,
    /// Its rows.
    pub regels: Vec<Regel>,
    /// The selected row.
    pub keuze: usize,
    /// The list of answers to the selected row, when it is open.
    pub lijst: Option<Lijst>,
    /// True for something that is not in the plan yet.
    pub nieuw: bool,
    /// What the planner may want to look at again.
    pub let_op: Option<String>,
    ontwerp: Ontwerp,
}

impl Formulier {
    /// A form of something that stands in the plan.
    pub fn van(plan: &Plan, ontwerp: impl Into<Ontwerp>) -> Self {
        Self::met(plan, ontwerp.into(), false)
    }

    /// A form of something that is not there yet.
    pub fn nieuw(plan: &Plan, ontwerp: impl Into<Ontwerp>) -> Self {
        Self::met(plan, ontwerp.into(), true)
    }

    fn met(plan: &Plan, ontwerp: Ontwerp, nieuw: bool) -> Self {
        let (titel, mut regels) = (ontwerp.titel(plan, nieuw), ontwerp.regels(plan));
        let let_op = if nieuw { None } else { ontwerp.loop_na(plan, &mut regels) };
        Self { titel, regels, keuze: 0, lijst: None, nieuw, let_op, ontwerp }
    }

    /// Begins at the row with this name.
    #[must_use]
    pub fn bij(mut self, naam: &str) -> Self {
        self.keuze = self.regels.iter().position(|r| r.naam == naam).unwrap_or(0);
        self
    }

    /// Leaves the answer in the row with this name to the planner.
    #[must_use]
    pub fn open_bij(mut self, naam: &str) -> Self {
        if let Some(regel) = self.regels.iter_mut().find(|r| r.naam == naam) {
            regel.begin = Inhoud::tekst("");
            regel.inhoud = regel.begin.clone();
        }
        self
    }

    /// The selected row.
    pub fn regel(&self) -> Option<&Regel> {
        self.regels.get(self.keuze)
    }

    /// True when the selected row has a list of answers.
    pub fn kiest(&self) -> bool {
        matches!(self.regel().map(|r| &r.inhoud), Some(Inhoud::Kies(_)))
    }

    /// The answers of the selected row.
    pub fn kies(&mut self) -> Option<&mut Kies> {
        match self.regels.get_mut(self.keuze).map(|r| &mut r.inhoud) {
            Some(Inhoud::Kies(kies)) => Some(kies),
            _ => None,
        }
    }

    /// The line that is typed in: that of the open list or of the selected row.
    pub fn veld(&mut self) -> Option<&mut Veld> {
        if let Some(lijst) = &mut self.lijst {
            return Some(&mut lijst.zoek);
        }
        match self.regels.get_mut(self.keuze).map(|r| &mut r.inhoud) {
            Some(Inhoud::Typ(veld)) => Some(veld),
            _ => None,
        }
    }

    /// Positions of the answers of the selected row that the typed letters let through.
    pub fn getoond(&self) -> Vec<usize> {
        let (Some(Inhoud::Kies(kies)), Some(lijst)) = (self.regel().map(|r| &r.inhoud), &self.lijst) else {
            return Vec::new();
        };
        let zoek = lijst.zoek.tekst().to_lowercase();
        let past = |i: &usize| kies.opties[*i].to_lowercase().contains(zoek.trim());
        (0..kies.opties.len()).filter(past).collect()
    }

    /// Looks at all rows again after the planner answered the selected one.
    pub fn beantwoord(&mut self, plan: &Plan) {
        if let Some(regel) = self.regels.get_mut(self.keuze) {
            regel.zelf = true;
        }
        self.volg();
        self.let_op = self.ontwerp.loop_na(plan, &mut self.regels);
    }

    /// A figure that is set by hand is no longer that of its source, unless the planner says which source it has.
    fn volg(&mut self) {
        let anders = self.regels.iter().any(|r| r.rol == Rol::Figuur && r.anders());
        for regel in &mut self.regels {
            if regel.zelf || !matches!(regel.rol, Rol::Herkomst | Rol::Toelichting) {
                continue;
            }
            regel.inhoud = match &regel.begin {
                Inhoud::Kies(kies) if anders => Inhoud::Kies(kies.met(antwoord::EIGEN)),
                Inhoud::Typ(_) if anders => Inhoud::Typ(Veld::default()),
                begin => begin.clone(),
            };
        }
    }

    /// What makes the plan as the form says it; none where nothing is otherwise.
    ///
    /// # Errors
    /// What is wrong, and in which row.
    pub fn wijziging(&self, plan: &Plan) -> Result<Option<Wijziging>, Bezwaar> {
        self.ontwerp.ingevuld(plan, &self.regels, self.nieuw)
    }

    /// What takes it out of the plan.
    pub fn weg(&self, plan: &Plan) -> Option<Wijziging> {
        self.ontwerp.weg(plan)
    }

    /// Goes on as a form of something new that is filled in the same.
    pub fn wordt_kopie(&mut self, plan: &Plan) {
        self.ontwerp = self.ontwerp.kopie(plan);
        self.nieuw = true;
        self.titel = self.ontwerp.titel(plan, true);
    }
}

fn regels<N: Vorm>(plan: &Plan, zaak: &N) -> Vec<Regel> {
    let regel = |vraag: &Vraag<N>| {
        let inhoud = (vraag.lees)(plan, zaak);
        let Vraag { naam, uitleg, rol, .. } = *vraag;
        Regel { naam, uitleg, begin: inhoud.clone(), inhoud, fout: None, rol, zelf: false }
    };
    N::VRAGEN.iter().map(regel).collect()
}

fn loop_na<N: Vorm>(plan: &Plan, zaak: &N, regels: &mut [Regel]) -> Option<String> {
    let mut proef = zaak.clone();
    for (vraag, regel) in N::VRAGEN.iter().zip(regels) {
        if vraag.rol == Rol::Volgt {
            regel.begin = (vraag.lees)(plan, &proef);
            regel.inhoud = match (&regel.begin, &regel.inhoud) {
                (Inhoud::Kies(begin), Inhoud::Kies(nu)) => Inhoud::Kies(begin.met(nu.gekozen())),
                (begin, _) => begin.clone(),
            };
        }
        regel.fout = if regel.anders() { (vraag.zet)(plan, &mut proef, &regel.inhoud).err() } else { None };
    }
    proef.let_op(plan, zaak)
}

/// Only what is otherwise is put in, so that the rest stays as it is to the byte; something new is looked at whole.
fn ingevuld<N: Vorm>(plan: &Plan, zaak: &N, regels: &[Regel], nieuw: bool) -> Result<Option<Wijziging>, Bezwaar> {
    let mut wordt = zaak.clone();
    for (i, (vraag, regel)) in N::VRAGEN.iter().zip(regels).enumerate() {
        if nieuw || regel.anders() {
            (vraag.zet)(plan, &mut wordt, &regel.inhoud).map_err(|fout| (i, fout))?;
        }
    }
    if !nieuw && wordt == *zaak {
        return Ok(None);
    }
    let oud = if nieuw { None } else { Some(zaak) };
    let plaats = |naam: &str| N::VRAGEN.iter().position(|v| v.naam == naam).unwrap_or(0);
    wordt.klopt(plan, oud).map_err(|(naam, fout)| (plaats(naam), fout))?;
    Ok(wordt.wijziging(plan, oud))
}

/// Several changes as one; itself where there is one.
fn samen(mut delen: Vec<Wijziging>) -> Option<Wijziging> {
    if delen.len() > 1 { Some(Wijziging::Samen(delen)) } else { delen.pop() }
}
