//! Which form opens on what is selected, and what becomes of a form that is kept or left.

use super::haken::{self, benaderd, grootste};
use super::ingangen::{Ingang, ingangen};
use super::{Formulier, aanstelling, keuzes, volgen};
use crate::calc::Gids;
use crate::calc::verdeling::volgens_regel;
use crate::dekking::EISEN;
use crate::dekking::strijd::{STRIJD, standpunt};
use crate::plan::codes::vrij;
use crate::plan::deel::vind::bestemming;
use crate::plan::deel::{Beschreven, Blikmut, Deel, Soort};
use crate::plan::eis_uit::Eiscode;
use crate::plan::organisatie::Levering;
use crate::plan::standpunt::{Standpunt, Strijdcode};
use crate::plan::verdeling::Uitzondering;
use crate::plan::{
    Aanstelling, Dienstverband, EisAf, Functiecode, Gebruik, Herkomst, Locatie, Locatiecode, Locatiesoort, Overname,
    Overnamecode, Plan, Plek, Status, Waar, Waarde, Wijkcode, Wijziging,
};
use crate::text::strijd as in_woorden;
use crate::tui::bewerken::formatie::{kies, rijen};
use crate::tui::blik::lagen::{Bericht, Laag, Lijst, Vervolg};
use crate::tui::message::Message;
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;
use crate::tui::posten::{self, Post};
use crate::tui::scherm::Scherm;
use crate::tui::verdeelregel::Regel;
use crate::tui::vragen::vraag;

/// Shows the form of what stands at a place in the plan; something that can be left out begins empty.
pub fn op(model: &mut Model, waar: Waar) {
    match Formulier::op(&model.werk.plan, waar) {
        Some(formulier) => model.blik.toon(formulier),
        None => model.blik.zeg_fout("dit staat niet (meer) in het plan"),
    }
}

/// Asks which part of the plan: its lists, and the nouns of which there is one.
pub fn zaken(model: &mut Model) {
    let optie = |ingang: Ingang| (ingang.met_aantal(&model.werk.plan), ingang.bericht());
    let plan = ("het plan zelf: naam, gemeente en jaren".to_owned(), Message::Formulier(Waar::default()));
    let opties = ingangen().into_iter().map(optie).chain([plan]).collect();
    let uitleg = "Alles wat in het plan staat, om te bekijken en te wijzigen.".to_owned();
    vraag(model, "Het plan", uitleg, opties, None);
}

/// The row behind the selected cell; where there are several, the planner chooses.
pub fn rij_van_cel(model: &mut Model) {
    let gids = Gids::van(&model.werk.plan);
    let hier = rijen(&model.werk.plan, &gids, model.blik.keuze.functie, model.blik.keuze.gebied);
    match hier[..] {
        [] => aanstelling::nieuwe_rij(model),
        [enige] => {
            let formulier = Formulier::van(&model.werk.plan, enige).bij("fte");
            model.blik.toon(formulier);
        }
        _ => kies(model, Vervolg::Formulier),
    }
}

/// Selects what a form added, and brings it in sight.
pub fn kies_nieuw(model: &mut Model, wijziging: &Wijziging) {
    if let Some(Laag::Lijst(lijst)) = model.blik.lagen.last() {
        let (soort, nieuw) = (lijst.soort, wijziging.delen().into_iter().rev().find_map(Wijziging::waar));
        let plaats = (0..).map_while(|i| soort.waar_van(model, i)).position(|waar| Some(waar) == nieuw);
        if let (Some(plaats), Some(Laag::Lijst(lijst))) = (plaats, model.blik.lagen.last_mut()) {
            lijst.keuze = plaats;
        }
    }
    match (wijziging.erbij_van::<Aanstelling>(), wijziging.erbij_van::<Locatie>()) {
        (Some(rij), _) => {
            let gids = Gids::van(&model.werk.plan);
            let functie = gids.functies.get(&rij.functie).copied();
            let hier = if rij.plek == Plek::Stad { vec![model.stad()] } else { gids.wijken_van(&rij.plek).to_vec() };
            if let (false, Some(&gebied)) = (hier.contains(&model.blik.keuze.gebied), hier.first()) {
                model.blik.keuze.gebied = gebied;
            }
            model.blik.keuze.functie = functie.unwrap_or(model.blik.keuze.functie);
            model.blik.keuze.rij = Some(rij.code.clone());
        }
        (_, Some(locatie)) => {
            let plaats = model.werk.plan.locaties.iter().position(|l| l.code == locatie.code);
            model.blik.keuze.locatie = plaats.unwrap_or(model.blik.keuze.locatie);
            if model.blik.scherm == Scherm::Wijk {
                let wijk = model.werk.plan.wijken.iter().position(|w| w.code == locatie.wijk);
                model.blik.keuze.gebied = wijk.unwrap_or(model.blik.keuze.gebied);
            }
        }
        (None, None) => return,
    }
    if !model.in_zicht() {
        model.blik.zet_filter(String::new());
    }
    if model.blik.scherm == Scherm::Wijk {
        let (functie, locatie) = (Post::Functie(model.blik.keuze.functie), Post::Locatie(model.blik.keuze.locatie));
        let posten = posten::posten(model, posten::blok(model));
        model.blik.keuze.post = posten.iter().position(|p| [functie, locatie].contains(p)).or(model.blik.keuze.post);
    }
}

/// The form of a place.
pub fn plek(model: &mut Model, plaats: usize) {
    if let Some(plek) = model.werk.plan.locaties.get(plaats) {
        let formulier = Formulier::van(&model.werk.plan, plek);
        model.blik.toon(formulier);
    }
}

/// The form of a place that is to come in a wijk; in the first where none is named.
pub fn nieuwe_plek(model: &mut Model, wijk: Option<Wijkcode>) {
    let plan = &model.werk.plan;
    let wijk = wijk.or_else(|| plan.wijken.first().map(|w| w.code.clone()));
    match wijk.and_then(|wijk| lege_plek(plan, &wijk)) {
        Some(nieuw) => {
            let formulier = Formulier::nieuwe(plan, &nieuw);
            model.blik.toon(formulier);
        }
        None => model.blik.zeg_fout("dit plan heeft nog geen wijken; voeg ze toe in de map wijken"),
    }
}

/// The list of exceptions; the form of a first one where there are none.
pub fn uitzonderingen(model: &mut Model) {
    model.blik.lagen.push(Laag::Lijst(Lijst::van(Lijstsoort::Uitzonderingen)));
    if model.werk.plan.verdeling.uitzonderingen.is_empty() {
        nieuw_in(model, Lijstsoort::Uitzonderingen, 0);
    }
}

/// An empty place in a wijk, at its largest buurt; its point is still to be given where none of them has one. None where the
/// plan has no such wijk.
pub fn lege_plek(plan: &Plan, wijk: &Wijkcode) -> Option<Locatie> {
    plan.wijken.iter().find(|w| w.code == *wijk)?;
    let leeg = Locatie::leeg();
    Some(Locatie {
        code: Locatiecode(vrij(plan, "locaties", "plek")),
        soort: Locatiesoort::Buurtkamer,
        wijk: wijk.clone(),
        gebruik: Gebruik::Plan,
        punt: grootste(plan, wijk).and_then(benaderd).unwrap_or(leeg.punt),
        herkomst: eigen_herkomst(),
        ..leeg
    })
}

/// What a planner makes, is an aanname of their own.
fn eigen_herkomst() -> Herkomst {
    let toelichting = crate::plan::waarde::EIGEN.to_owned();
    Herkomst { bron: None, status: Some(Status::Aanname), toelichting }
}

/// Opens the form of a row of a list.
pub fn uit_lijst(model: &mut Model, soort: Lijstsoort, plaats: usize) {
    if soort == Lijstsoort::Uitval {
        return uitval(model, plaats);
    }
    match soort {
        Lijstsoort::Tegenstrijdigheden => return strijd(model, plaats),
        Lijstsoort::Eisenlijst => return nieuw_in(model, soort, plaats),
        Lijstsoort::Nulmeting => return volgen::nulmeting(model, plaats),
        Lijstsoort::Besprekingen => return volgen::bespreking(model, plaats),
        _ => {}
    }
    let Some(waar) = soort.waar_van(model, plaats) else { return };
    let bij = match soort {
        Lijstsoort::Uitzonderingen | Lijstsoort::Levering => "fte",
        Lijstsoort::Vacatures => "dienstverband",
        Lijstsoort::Scope | Lijstsoort::Verband => "status",
        Lijstsoort::Mandaat => "toegang",
        Lijstsoort::Risicos => "eigenaar",
        Lijstsoort::Overname
        | Lijstsoort::Uitval
        | Lijstsoort::Kanalen
        | Lijstsoort::Eisenlijst
        | Lijstsoort::Mijlpalen
        | Lijstsoort::Tegenstrijdigheden
        | Lijstsoort::Nulmeting
        | Lijstsoort::Besprekingen
        | Lijstsoort::Zaken(_) => "",
        Lijstsoort::Voortgang => volgen::veld(model, plaats),
    };
    // What the plan asks is not what an organisatie can do: looking at the row asserts nothing.
    match Formulier::op(&model.werk.plan, waar.clone()) {
        Some(formulier) => model.blik.toon(formulier.bij(bij)),
        None => {
            if let [.., functie] = &waar.0[..] {
                levering(model, &waar, functie);
            }
        }
    }
}

/// What falls with the partner at a position, to read.
fn uitval(model: &mut Model, plaats: usize) {
    let regels = model.stand.bekende_uitval().and_then(|beeld| beeld.woorden.get(plaats).cloned());
    if let Some(regels) = regels {
        let titel = "Wat valt als deze partner uitvalt".to_owned();
        model.blik.lagen.push(Laag::Bericht(Bericht::nieuw(titel, regels)));
    }
}

/// A contradiction, to read.
fn strijd(model: &mut Model, plaats: usize) {
    let Some(strijd) = STRIJD.get(plaats) else { return };
    let regels = in_woorden::volledig(&model.werk.plan, strijd);
    let titel = format!("Tegenstrijdigheid {}", strijd.nr);
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw(titel, regels)));
}

/// A form of how much an organisatie can supply of a functie, of which it does not say so yet.
fn levering(model: &mut Model, waar: &Waar, functie: &str) {
    let lijst = Waar(waar.0[..waar.0.len() - 1].to_vec());
    let rij = Levering { functie: functie.into(), fte: Waarde::default() };
    let formulier = Formulier::nieuw(&model.werk.plan, lijst, rij.inhoud()).bij("fte");
    model.blik.toon(formulier);
}

/// The vacatures of the plan.
pub fn vacatures(plan: &Plan) -> impl Iterator<Item = &Aanstelling> {
    plan.bezetting.iter().filter(|r| r.dienstverband == Dienstverband::Vacature)
}

/// Opens the form of something new in a list.
pub fn nieuw_in(model: &mut Model, soort: Lijstsoort, plaats: usize) {
    let plan = &model.werk.plan;
    let formulier = match soort {
        Lijstsoort::Overname => gekozen_functie(model).map(|functie| {
            let code = Overnamecode(vrij(plan, "overname", "overname"));
            Formulier::nieuwe(plan, &Overname { code, functie, ..Overname::leeg() })
        }),
        Lijstsoort::Levering => soort.waar_van(model, plaats).zip(gekozen_functie(model)).map(|(waar, functie)| {
            let lijst = Waar(waar.0[..waar.0.len() - 1].to_vec());
            Formulier::nieuw(plan, lijst, Levering { functie, fte: Waarde::default() }.inhoud())
        }),
        Lijstsoort::Uitzonderingen => uitzondering(model)
            .map(|u| Formulier::nieuw(plan, Waar::nieuw(["verdeling", "uitzonderingen"]), u.inhoud())),
        Lijstsoort::Vacatures | Lijstsoort::Zaken("bezetting") => {
            aanstelling::nieuwe_rij(model);
            return;
        }
        Lijstsoort::Zaken("locaties") => {
            let wijk = plan.wijken.get(model.blik.keuze.gebied).map(|w| w.code.clone());
            return nieuwe_plek(model, wijk);
        }
        Lijstsoort::Uitval | Lijstsoort::Verband => return,
        Lijstsoort::Nulmeting => return volgen::nieuwe_vraag(model),
        Lijstsoort::Voortgang | Lijstsoort::Zaken("realisatie") => return volgen::realisatie(model, soort, plaats),
        Lijstsoort::Besprekingen => return volgen::nieuwe_bespreking(model),
        Lijstsoort::Scope => nieuwe_zaak(plan, "scope"),
        Lijstsoort::Mandaat => nieuwe_zaak(plan, "voorzieningen"),
        Lijstsoort::Kanalen => nieuwe_zaak(plan, "kanalen"),
        Lijstsoort::Mijlpalen => nieuwe_zaak(plan, "mijlpalen"),
        Lijstsoort::Risicos => nieuwe_zaak(plan, "risicos"),
        Lijstsoort::Eisenlijst => EISEN.get(plaats).map(|eis| {
            let al = plan.eisen_af.iter().find(|af| af.eis.as_str() == eis.id);
            let nieuw = || EisAf { eis: Eiscode(eis.id.to_owned()), ..EisAf::leeg() };
            al.map_or_else(|| Formulier::nieuwe(plan, &nieuw()), |al| Formulier::van(plan, al)).bij("hoe")
        }),
        Lijstsoort::Tegenstrijdigheden => STRIJD.get(plaats).map(|strijd| {
            let nieuw = || Standpunt { strijd: Strijdcode::from(strijd.nr), ..Standpunt::leeg() };
            let al = standpunt(plan, strijd).map(|al| Formulier::van(plan, al));
            al.unwrap_or_else(|| Formulier::nieuwe(plan, &nieuw()).bij("kant"))
        }),
        Lijstsoort::Zaken(lijst) => nieuwe_zaak(plan, lijst),
    };
    match formulier {
        Some(formulier) => model.blik.toon(formulier),
        None => {
            model.blik.zeg_fout("daarvoor heeft het plan nog te weinig: geen functies, organisaties of basisniveau");
        }
    }
}

fn gekozen_functie(model: &Model) -> Option<Functiecode> {
    model.werk.plan.functies.get(model.blik.keuze.functie).map(|f| f.code.clone())
}

/// Something new as its description has it, with what can be nothing else filled in.
fn nieuwe_zaak(plan: &Plan, lijst: &str) -> Option<Formulier> {
    let waar = Waar::nieuw([lijst]);
    let aard = bestemming(&waar)?.aard.rij()?;
    let mut zaak = (aard.leeg)();
    let code = aard.velden().iter().find(|v| matches!(v.soort, Soort::Code(_)));
    let met_naam = aard.velden().iter().any(|v| matches!(v.soort, Soort::Naam));
    if let Blikmut::Groep(groep) = zaak.deel_mut().blik_mut() {
        for veld in aard.velden() {
            let enige = match veld.soort {
                Soort::Verwijzing(_) if veld.aard.rij().is_none() => keuzes::van(plan, veld, veld.aard),
                Soort::Herkomst => {
                    Some(vec![keuzes::Optie { tekst: String::new(), waarde: (&eigen_herkomst()).into() }])
                }
                _ => None,
            };
            if let (Some([enige]), Some(deel)) = (enige.as_deref(), groep.veld_mut(veld.naam)) {
                // Of the same kind.
                let _ = deel.zet(&enige.waarde);
            }
        }
        if let (Some(veld), false) = (code, met_naam) {
            let vrij = veld.aard.uit_tekst(&vrij(plan, lijst, &aard.kaal().replace(' ', "-")));
            let _ = vrij.zip(groep.veld_mut(veld.naam)).map(|(vrij, deel)| deel.zet(&vrij));
        }
    }
    haken::begin(plan, &mut zaak);
    Some(Formulier::nieuw(plan, waar, zaak))
}

/// The selected row of a list once more, as something new.
pub fn kopie_uit(model: &mut Model, soort: Lijstsoort, plaats: usize) {
    let formulier = soort.waar_van(model, plaats).and_then(|waar| Formulier::op(&model.werk.plan, waar));
    if let Some(mut formulier) = formulier {
        formulier.wordt_kopie(&model.werk.plan);
        model.blik.toon(formulier);
    }
}

/// An exception for the selected wijk and basisregel, at what the rule gives.
fn uitzondering(model: &Model) -> Option<Uitzondering> {
    let plan = &model.werk.plan;
    let plaats = Some(model.blik.keuze.gebied).filter(|g| *g < plan.wijken.len()).unwrap_or(0);
    let wijk = plan.wijken.get(plaats)?;
    let gekozen = match Regel::van(plan, model.blik.keuze.regel) {
        Regel::Voet(r) | Regel::Per1000(r) => r,
        Regel::Gewicht(_) | Regel::Totaal => 0,
    };
    let regel = plan.verdeling.basis.get(gekozen)?;
    let fte = Waarde::vast(volgens_regel(plan, regel, plaats, model.stand.band));
    Some(Uitzondering { wijk: wijk.code.clone(), functie: regel.functie.clone(), fte, motivatie: String::new() })
}
