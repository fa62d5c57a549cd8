//! Which form opens on what is selected, and what becomes of a form that is kept or left.

use rust_decimal::Decimal;

use super::levering::Aanbod;
use super::planjaar::Planjaar;
use super::{Formulier, aanstelling, locatie, overname};
use crate::calc::Gids;
use crate::calc::verdeling::volgens_regel;
use crate::plan::overname::Variant;
use crate::plan::verdeling::Uitzondering;
use crate::plan::{
    Aanstelling, Aanstellingcode, Dienstverband, Functiecode, Herkomst, Locatie, Overname, Plan, Plek, Waarde,
    Wijziging,
};
use crate::tui::bewerken::formatie::{kies, rijen};
use crate::tui::bewerken::verdeling::Regel;
use crate::tui::layers::Laag;
use crate::tui::layers::keuze::Vervolg;
use crate::tui::layers::lijst::{Lijst, Lijstsoort};
use crate::tui::model::{Model, Scherm};
use crate::tui::posten::{self, Post};
use crate::tui::selectie;

/// Shows a form.
pub fn toon(model: &mut Model, formulier: Formulier) {
    model.lagen.push(Laag::Formulier(Box::new(formulier)));
}

/// Opens the form of what is selected.
pub fn bewerk(model: &mut Model) {
    match model.scherm {
        Scherm::Formatie => rij_van_cel(model),
        Scherm::Huisvesting => plek(model, model.keuze.locatie),
        Scherm::Verdeling => uitzonderingen(model),
        Scherm::Wijk => match posten::gekozen(model) {
            Some(Post::Functie(f)) => {
                model.keuze.functie = f;
                rij_van_cel(model);
            }
            Some(Post::Locatie(l)) => plek(model, l),
            _ => model.zeg("open met enter het blok Team of Plekken en kies een rij; e bewerkt die dan"),
        },
        Scherm::Overzicht | Scherm::Dekking | Scherm::Begroting | Scherm::Scenarios | Scherm::Besluiten => {}
    }
}

/// Opens the form of something new beside what is selected.
pub fn erbij(model: &mut Model) {
    match model.scherm {
        Scherm::Huisvesting => nieuwe_plek(model),
        Scherm::Begroting => {
            let formulier = Formulier::nieuw(&model.plan, Planjaar::na(&model.plan));
            toon(model, formulier);
        }
        Scherm::Wijk if posten::blok(model) == posten::Blok::Plekken => nieuwe_plek(model),
        Scherm::Wijk => {
            if let Some(Post::Functie(f)) = posten::gekozen(model) {
                model.keuze.functie = f;
            }
            nieuwe_rij(model);
        }
        _ => nieuwe_rij(model),
    }
}

/// The row behind the selected cell; where there are several, the planner chooses.
fn rij_van_cel(model: &mut Model) {
    let gids = Gids::van(&model.plan);
    let hier = rijen(&model.plan, &gids, model.keuze.functie, model.keuze.gebied);
    match hier[..] {
        [] => nieuwe_rij(model),
        [enige] => {
            let formulier = Formulier::van(&model.plan, enige.clone()).bij("fte");
            toon(model, formulier);
        }
        _ => kies(model, Vervolg::Formulier),
    }
}

/// The row with this code.
pub fn rij(model: &mut Model, code: &Aanstellingcode) {
    if let Some(rij) = model.plan.bezetting.iter().find(|r| r.code == *code) {
        let formulier = Formulier::van(&model.plan, rij.clone()).bij("fte");
        toon(model, formulier);
    }
}

/// A row more in the selected cell: with the first organisatie that supplies the functie, to be filled in.
pub fn nieuwe_rij(model: &mut Model) {
    let plan = &model.plan;
    let Some(functie) = plan.functies.get(model.keuze.functie).or_else(|| plan.functies.first()) else {
        return model.zeg_fout("dit plan heeft nog geen functies; voeg ze toe in plan.ron");
    };
    let levert = plan.organisaties.iter().find(|o| o.functies.contains(&functie.code));
    let Some(organisatie) = levert.or_else(|| plan.organisaties.first()) else {
        return model.zeg_fout("dit plan heeft nog geen organisaties; voeg ze toe in plan.ron");
    };
    let gids = Gids::van(plan);
    let plek = match (plan.wijken.get(model.keuze.gebied), gids.team_van.get(model.keuze.gebied)) {
        (Some(_), Some(Some(team))) => Plek::Team(plan.buurtteams[*team].code.clone()),
        (Some(wijk), _) => Plek::Wijk(wijk.code.clone()),
        (None, _) => Plek::Stad,
    };
    let rij = Aanstelling {
        code: aanstelling::vrije_code(plan, "erbij"),
        plek,
        functie: functie.code.clone(),
        organisatie: organisatie.code.clone(),
        fte: eigen(Decimal::ZERO),
        dienstverband: Dienstverband::InDienst,
        vanaf: None,
        tot_en_met: None,
        herkomst: Herkomst::default(),
    };
    let formulier = Formulier::nieuw(plan, rij).bij("organisatie");
    toon(model, formulier);
}

fn eigen<W: crate::plan::waarde::Werking>(getal: Decimal) -> Waarde<W> {
    let mut waarde = Waarde::vast(getal);
    waarde.wordt_eigen();
    waarde
}

/// Selects what a form added, and brings it in sight.
pub fn kies_nieuw(model: &mut Model, wijziging: &Wijziging) {
    match (wijziging.erbij_van::<Aanstelling>(), wijziging.erbij_van::<Locatie>()) {
        (Some(rij), _) => {
            let gids = Gids::van(&model.plan);
            let functie = gids.functies.get(&rij.functie).copied();
            let hier = if rij.plek == Plek::Stad { vec![model.stad()] } else { gids.wijken_van(&rij.plek).clone() };
            if let (false, Some(&gebied)) = (hier.contains(&model.keuze.gebied), hier.first()) {
                model.keuze.gebied = gebied;
            }
            model.keuze.functie = functie.unwrap_or(model.keuze.functie);
            model.keuze.rij = Some(rij.code.clone());
        }
        (_, Some(locatie)) => {
            let plaats = model.plan.locaties.iter().position(|l| l.code == locatie.code);
            model.keuze.locatie = plaats.unwrap_or(model.keuze.locatie);
            if model.scherm == Scherm::Wijk {
                let wijk = model.plan.wijken.iter().position(|w| w.code == locatie.wijk);
                model.keuze.gebied = wijk.unwrap_or(model.keuze.gebied);
            }
        }
        (None, None) => return,
    }
    if !selectie::in_zicht(model) {
        model.zet_filter(String::new());
    }
    if model.scherm == Scherm::Wijk {
        let (functie, locatie) = (Post::Functie(model.keuze.functie), Post::Locatie(model.keuze.locatie));
        let posten = posten::posten(model, posten::blok(model));
        model.keuze.post = posten.iter().position(|p| [functie, locatie].contains(p)).or(model.keuze.post);
    }
}

fn plek(model: &mut Model, plaats: usize) {
    if let Some(plek) = model.plan.locaties.get(plaats) {
        let formulier = Formulier::van(&model.plan, plek.clone());
        toon(model, formulier);
    }
}

fn nieuwe_plek(model: &mut Model) {
    let plan = &model.plan;
    let gekozen = || plan.locaties.get(model.keuze.locatie).map(|l| &l.wijk);
    let wijk = match model.scherm {
        Scherm::Huisvesting => gekozen(),
        _ => plan.wijken.get(model.keuze.gebied).map(|w| &w.code),
    };
    let wijk = wijk.or_else(|| plan.wijken.first().map(|w| &w.code));
    match wijk.and_then(|wijk| locatie::leeg(plan, wijk)) {
        Some(nieuw) => {
            let formulier = Formulier::nieuw(plan, nieuw);
            toon(model, formulier);
        }
        None => model.zeg_fout("dit plan heeft nog geen wijken met buurten; voeg ze toe in de map wijken"),
    }
}

/// The list of exceptions; the form of a first one where there are none.
fn uitzonderingen(model: &mut Model) {
    model.lagen.push(Laag::Lijst(Lijst::van(Lijstsoort::Uitzonderingen)));
    if model.plan.verdeling.uitzonderingen.is_empty() {
        nieuw_in(model, Lijstsoort::Uitzonderingen);
    }
}

/// Opens the form of a row of a list.
pub fn uit_lijst(model: &mut Model, soort: Lijstsoort, plaats: usize) {
    let plan = &model.plan;
    let formulier = match soort {
        Lijstsoort::Overname => plan.overname.get(plaats).map(|o| Formulier::van(plan, o.clone())),
        Lijstsoort::Uitzonderingen => {
            plan.verdeling.uitzonderingen.get(plaats).map(|u| Formulier::van(plan, u.clone()).bij("basis"))
        }
        Lijstsoort::Vacatures => {
            vacatures(plan).nth(plaats).map(|r| Formulier::van(plan, r.clone()).bij("dienstverband"))
        }
        Lijstsoort::Levering => levering(model, plaats),
    };
    if let Some(formulier) = formulier {
        toon(model, formulier);
    }
}

/// The vacatures of the plan.
pub fn vacatures(plan: &Plan) -> impl Iterator<Item = &Aanstelling> {
    plan.bezetting.iter().filter(|r| r.dienstverband == Dienstverband::Vacature)
}

/// A row of levering says how much, or is asked for the first time.
fn levering(model: &Model, plaats: usize) -> Option<Formulier> {
    let plan = &model.plan;
    let afname = *crate::tui::layers::lijst::met_zicht(model, crate::report::levering::rijen).get(plaats)?;
    let (organisatie, functie) = (&plan.organisaties[afname.organisatie], &plan.functies[afname.functie]);
    let aanbod = |fte| Aanbod { organisatie: organisatie.code.clone(), functie: functie.code.clone(), fte };
    let levering = organisatie.levering.iter().find(|l| l.functie == functie.code);
    Some(match levering {
        Some(levering) => Formulier::van(plan, aanbod(levering.fte.clone())),
        // What the plan asks is not what an organisatie can do: looking at the row asserts nothing.
        None => Formulier::nieuw(plan, aanbod(eigen(Decimal::ZERO))).open_bij("kan leveren"),
    })
    .map(|formulier| formulier.bij("kan leveren"))
}

/// Opens the form of something new in a list.
pub fn nieuw_in(model: &mut Model, soort: Lijstsoort) {
    let plan = &model.plan;
    let functie = |voorkeur: Option<&Functiecode>| -> Option<Functiecode> {
        voorkeur.cloned().or_else(|| plan.functies.get(model.keuze.functie).map(|f| f.code.clone()))
    };
    let formulier = match soort {
        Lijstsoort::Overname => functie(None).map(|functie| {
            let nieuw = Overname {
                code: overname::vrije_code(plan, "overname"),
                vanuit: String::new(),
                functie,
                fte: eigen(Decimal::ZERO),
                variant: Variant::default(),
                datum: None,
                geplaatst: Vec::new(),
                herkomst: Herkomst::default(),
            };
            Formulier::nieuw(plan, nieuw)
        }),
        Lijstsoort::Levering => functie(None).zip(plan.organisaties.first()).map(|(functie, o)| {
            let aanbod = Aanbod { organisatie: o.code.clone(), functie, fte: eigen(Decimal::ZERO) };
            Formulier::nieuw(plan, aanbod).open_bij("kan leveren")
        }),
        Lijstsoort::Uitzonderingen => uitzondering(model).map(|u| Formulier::nieuw(plan, u)),
        Lijstsoort::Vacatures => {
            nieuwe_rij(model);
            return;
        }
    };
    match formulier {
        Some(formulier) => toon(model, formulier),
        None => model.zeg_fout("daarvoor heeft het plan nog te weinig: geen functies, organisaties of basisniveau"),
    }
}

/// An exception for the selected wijk and basisregel, at what the rule gives.
fn uitzondering(model: &Model) -> Option<Uitzondering> {
    let plan = &model.plan;
    let plaats = Some(model.keuze.gebied).filter(|g| *g < plan.wijken.len()).unwrap_or(0);
    let wijk = plan.wijken.get(plaats)?;
    let gekozen = match Regel::van(plan, model.keuze.regel) {
        Regel::Voet(r) | Regel::Per1000(r) => r,
        Regel::Gewicht(_) | Regel::Totaal => 0,
    };
    let regel = plan.verdeling.basis.get(gekozen)?;
    let fte = Waarde::vast(volgens_regel(plan, regel, plaats, model.band));
    Some(Uitzondering { wijk: wijk.code.clone(), functie: regel.functie.clone(), fte, motivatie: String::new() })
}
