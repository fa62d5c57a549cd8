//! What follows from a plan: pure functions, one step of the chain a file, and [`Uitkomst`] which holds them all.
//!
//! Rows and columns follow the order of the lists in the plan. A *gebied* is a wijk or, as the last one, the city.
//! Every function takes a plan that passed [`crate::plan::controle`]; on another it answers, but means nothing.

pub mod afronding;
pub mod afscherming;
pub mod bereik;
pub mod bezetting;
pub mod bijdrage;
mod breed;
pub mod cohort;
pub mod domeinwerk;
pub mod formatie;
pub mod gaten;
pub mod gedekt;
pub mod gids;
pub mod huisvesting;
pub mod import;
pub mod jaren;
pub mod kerncijfers;
pub mod kosten;
pub mod methodekeuze;
pub mod partners;
pub mod per_functie;
pub mod personeel;
pub mod proef;
pub mod raster;
pub mod rooster;
pub mod ruimten;
pub mod schaarste;
pub mod scope;
pub mod stroom;
pub mod teams;
pub mod toedeling;
pub mod toegang;
pub mod ver;
pub mod verdeling;
pub mod voortgang;
pub mod vraag;
pub mod werktijd;

use rust_decimal::Decimal;

pub use gids::Gids;
pub use rooster::Rooster;

use crate::plan::{Band, Plan};

/// Everything that follows from a plan in one year and band.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitkomst {
    /// The year.
    pub jaar: u16,
    /// The band.
    pub band: Band,
    /// Volumes and hours per wijk and voorziening.
    pub vraag: vraag::Vraag,
    /// Working time per functie.
    pub werktijd: Vec<werktijd::Beschikbaar>,
    /// Fte needed per gebied and functie.
    pub formatie: Rooster<formatie::Nodig>,
    /// Basis and plus per wijk.
    pub verdeling: verdeling::Verdeeld,
    /// Fte there per gebied and functie.
    pub bezetting: bezetting::Aanwezig,
    /// Hours that the staff covers together.
    pub gedekt: gedekt::Gedekt,
    /// Workplaces per wijk, and as the last of the city.
    pub huisvesting: Vec<huisvesting::Ruimte>,
    /// Distances per buurt.
    pub bereik: bereik::Bereik,
    /// Money of the year.
    pub kosten: kosten::Kosten,
}

impl Uitkomst {
    /// Position of the city among the gebieden.
    pub fn stad(&self) -> usize {
        self.formatie.rijen().saturating_sub(1)
    }

    /// Fte needed in one gebied, all functies, in tenths.
    pub fn nodig(&self, gebied: usize) -> Decimal {
        self.formatie.rij(gebied).iter().map(|n| n.fte).sum()
    }

    /// True where all of what is needed in one gebied is known.
    pub fn nodig_bekend(&self, gebied: usize) -> bool {
        self.formatie.rij(gebied).iter().all(|n| !n.onbekend)
    }

    /// Fte there in one gebied, all functies.
    pub fn er_is(&self, gebied: usize) -> Decimal {
        self.bezetting.fte.rij(gebied).iter().sum()
    }
}

/// What follows from a plan in one year and band, whoever works there.
#[derive(Debug, Clone)]
struct Grond {
    vraag: vraag::Vraag,
    werktijd: Vec<werktijd::Beschikbaar>,
    formatie: Rooster<formatie::Nodig>,
    verdeling: verdeling::Verdeeld,
    bereik: bereik::Bereik,
}

impl Grond {
    fn van(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Self {
        let vraag = vraag::bereken(plan, gids, jaar, band);
        let werktijd = werktijd::bereken(plan, band);
        let formatie = formatie::bereken(plan, gids, &vraag, &werktijd, band);
        let verdeling = verdeling::bereken(plan, gids, jaar, band);
        Self { vraag, werktijd, formatie, verdeling, bereik: bereik::bereken(plan, gids, jaar, band) }
    }

    fn uit(uitkomst: &Uitkomst) -> Self {
        Self {
            vraag: uitkomst.vraag.clone(),
            werktijd: uitkomst.werktijd.clone(),
            formatie: uitkomst.formatie.clone(),
            verdeling: uitkomst.verdeling.clone(),
            bereik: uitkomst.bereik.clone(),
        }
    }
}

/// Computes the whole chain.
pub fn bereken(plan: &Plan, jaar: u16, band: Band) -> Uitkomst {
    let gids = Gids::van(plan);
    let grond = Grond::van(plan, &gids, jaar, band);
    op(plan, &gids, grond, jaar, band)
}

/// The same in the year and band of `uitkomst`, which followed from `eerder`. Where the two plans differ in nothing but who
/// works there, as after most edits, the rest is not computed again.
pub fn bereken_na(plan: &Plan, eerder: &Plan, uitkomst: &Uitkomst) -> Uitkomst {
    let Uitkomst { jaar, band, .. } = *uitkomst;
    if !zelfde_grond(plan, eerder) {
        return bereken(plan, jaar, band);
    }
    op(plan, &Gids::van(plan), Grond::uit(uitkomst), jaar, band)
}

/// True when two plans differ at most in their staff, and in what nothing is computed with.
fn zelfde_grond(een: &Plan, ander: &Plan) -> bool {
    let Plan {
        versie: _,
        naam: _,
        gemeente,
        planjaren,
        basisjaar,
        herkomst,
        opdracht: _,
        bronnen,
        normen,
        werktijden,
        functies,
        scope: _,
        voorzieningen,
        organisaties,
        buurtteams,
        bezetting: _,
        overname: _,
        locaties,
        kanalen,
        verdeling,
        begroting,
        prognose,
        eisen_uit: _,
        wegingen: _,
        eisen_af: _,
        meetvragen: _,
        nulmetingen: _,
        realisatie: _,
        besprekingen: _,
        scenarios: _,
        inlezingen: _,
        besluiten: _,
        mijlpalen: _,
        risicos: _,
        standpunten: _,
        open_punten: _,
        notities: _,
        wijken,
    } = een;
    *gemeente == ander.gemeente
        && *planjaren == ander.planjaren
        && *basisjaar == ander.basisjaar
        && *herkomst == ander.herkomst
        && *bronnen == ander.bronnen
        && *normen == ander.normen
        && *werktijden == ander.werktijden
        && *functies == ander.functies
        && *voorzieningen == ander.voorzieningen
        && *organisaties == ander.organisaties
        && *buurtteams == ander.buurtteams
        && *locaties == ander.locaties
        && *kanalen == ander.kanalen
        && *verdeling == ander.verdeling
        && *begroting == ander.begroting
        && *prognose == ander.prognose
        && *wijken == ander.wijken
}

/// The steps of the chain that follow from who works there.
fn op(plan: &Plan, gids: &Gids<'_>, grond: Grond, jaar: u16, band: Band) -> Uitkomst {
    let Grond { vraag, werktijd, formatie, verdeling, bereik } = grond;
    let werk = domeinwerk::Werk { vraag: &vraag, formatie: &formatie, band };
    let bezetting = bezetting::bereken(plan, gids, werk, jaar);
    let gegeven =
        gedekt::Gegeven { vraag: &vraag, werktijd: &werktijd, formatie: &formatie, per_rij: &bezetting.per_rij, band };
    let gedekt = gedekt::bereken(plan, gids, gegeven);
    let huisvesting = huisvesting::bereken(plan, gids, &bezetting, jaar, band);
    let kosten = kosten::bereken(plan, gids, &bezetting, &huisvesting, jaar, band);
    Uitkomst { jaar, band, vraag, werktijd, formatie, verdeling, bezetting, gedekt, huisvesting, bereik, kosten }
}
