//! What a repair would do, worked out on a copy of the plan, before it is carried out.

use ratatui::crossterm::event::KeyCode;
use ratatui::text::Line;

use crate::dekking::{Bevinding, Ernst, Gevolg, Toetsing};
use crate::plan::{Locatie, Plan, Wijziging};
use crate::report::herstelpad;
use crate::text::aantal::hoofdletter;
use crate::tui::blik::lagen::{Laag, Voorstel};
use crate::tui::effect::Effect;
use crate::tui::formulier::Formulier;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view::vel::{Vel, breek};
use crate::tui::vragen::vraag;
use crate::voorstel::kiezen::{self, Gekozen, Keuze, Vraag};
use crate::voorstel::zoek::HOOGSTENS;
use crate::voorstel::{self, Herstel};
use crate::{calc, text};

/// Works out the repair of a finding.
pub fn overweeg(model: &Model, bevinding: &Bevinding, herstel: &Herstel) -> Voorstel {
    let plan = &model.werk.plan;
    let wijziging = voorstel::wijziging(plan, herstel);
    let locatie = if wijziging.is_none() { voorstel::locatie(plan, bevinding, herstel) } else { None };
    let zin = model.bij_stand(|stand| text::herstel::met_prijs(stand, bevinding, herstel));
    Voorstel {
        bevinding: text::bevinding::regel(plan, bevinding),
        herstel: hoofdletter(&zin),
        gevolgen: gevolgen(model, wijziging.as_ref().or(locatie.as_ref().map(Wijziging::erbij).as_ref())),
        wijziging,
        locatie: locatie.map(Box::new),
        gezocht: None,
    }
}

/// Asks what a repair leaves to choose.
pub fn kies(model: &mut Model, keuze: &Keuze) {
    let plan = &model.werk.plan;
    let (titel, uitleg) = text::herstel::vraag(plan, keuze.vraag);
    let optie =
        |&welke: &usize| (text::herstel::optie(plan, keuze.vraag, welke), Message::Herstelmet(keuze.vraag, welke));
    let opties = keuze.opties.iter().map(optie).collect();
    vraag(model, titel, uitleg, opties, None);
}

/// Works out the repair with what was chosen for it, or opens the form of what it still needs.
pub fn gekozen(model: &mut Model, vraag: Vraag, welke: usize) {
    let plan = &model.werk.plan;
    match kiezen::gekozen(plan, vraag, welke) {
        Some(Gekozen::Rij(lijst, rij)) => {
            let formulier = Formulier::nieuw(plan, lijst, rij).bij("wat");
            model.blik.toon(formulier);
        }
        Some(Gekozen::Wijziging(wijziging)) => {
            let Some(bevinding) = model.gekozen_bevinding() else { return };
            let mut gevolgen = gevolgen(model, Some(&wijziging));
            let voorstel = Voorstel {
                bevinding: text::bevinding::regel(plan, bevinding),
                herstel: gevolgen.remove(0),
                gevolgen,
                wijziging: Some(wijziging),
                locatie: None,
                gezocht: None,
            };
            model.blik.lagen.push(Laag::Herstel(Box::new(voorstel)));
        }
        None => {}
    }
}

/// What a change does, in words; nothing where there is none.
fn gevolgen(model: &Model, wijziging: Option<&Wijziging>) -> Vec<String> {
    let plan = &model.werk.plan;
    let Some(wijziging) = wijziging else { return Vec::new() };
    let mut uit = vec![text::wijziging::wijziging(plan, wijziging)];
    uit.extend(onzekere_plekken(plan, wijziging));
    let mut kopie = plan.clone();
    match wijziging.pas_toe(&mut kopie) {
        Ok(_) => uit.extend(vergelijk(model, &kopie)),
        Err(weigering) => uit.push(text::weigering::weigering(&model.werk.plan, &weigering)),
    }
    uit
}

/// Puts what the search came to in the repair that is being considered.
pub fn verfijn(model: &mut Model) {
    let Some(uitkomst) = model.stand.gezocht() else { return };
    if !matches!(model.blik.lagen.last(), Some(Laag::Herstel(_))) {
        return;
    }
    let Some(Laag::Herstel(mut voorstel)) = model.blik.lagen.pop() else { return };
    if let Some(vondst) = &uitkomst.gevonden {
        let wat = text::wijziging::wijziging(&model.werk.plan, &vondst.wijziging);
        voorstel.herstel = format!("{wat} ({})", herstelpad::prijs(vondst));
        voorstel.gevolgen = gevolgen(model, Some(&vondst.wijziging));
        voorstel.gevolgen.remove(0);
        if vondst.wijziging.delen().iter().any(|deel| in_verdeling(deel)) {
            let zin = "de gewichten gelden voor alle wijken: van elke wijk verschuift de wijkplus mee";
            voorstel.gevolgen.push(zin.to_owned());
        }
        (voorstel.wijziging, voorstel.locatie) = (Some(vondst.wijziging.clone()), None);
    }
    voorstel.gezocht = Some(text::herstel::gezocht(&uitkomst));
    model.blik.lagen.push(Laag::Herstel(voorstel));
}

/// True for what changes how fte are split over all wijken.
fn in_verdeling(deel: &Wijziging) -> bool {
    deel.waar().is_some_and(|waar| waar.0.first().is_some_and(|lijst| lijst == "verdeling"))
}

/// The places that the change counts on while it is not sure that they stay.
fn onzekere_plekken(plan: &Plan, wijziging: &Wijziging) -> Vec<String> {
    let plek = |deel: &&Wijziging| match deel.waar()?.stappen()[..] {
        ["locaties", code, _] => plan.locaties.iter().find(|l| l.code.as_str() == code && !l.is_open()),
        _ => None,
    };
    let zin = |l: &Locatie| format!("let op: {} is {}", l.naam, text::namen::in_gebruik(l));
    wijziging.delen().iter().filter_map(plek).map(zin).collect()
}

fn vergelijk(model: &Model, na: &Plan) -> Vec<String> {
    let uitkomst = calc::bereken(na, model.stand.jaar, model.stand.band);
    let toetsing = Toetsing::van(na, &uitkomst);
    let gevolg = Gevolg::tussen((&model.stand.uitkomst, &model.stand.toetsing), (&uitkomst, &toetsing));
    let mut uit = Vec::new();
    for (ernst, voor, daarna) in gevolg.oorzaken {
        if ernst > Ernst::Aandacht || voor != daarna {
            let teken = text::oordeel::teken_van(ernst);
            uit.push(format!("{teken} {}: {voor} → {daarna}", text::namen::ernst_meervoud(ernst)));
        }
    }
    if !gevolg.meer_ongedekt().is_zero() {
        let [voor, na] = [gevolg.ongedekt.0, gevolg.ongedekt.1].map(text::getal::uren_heel);
        uit.push(format!("ongedekte uren in heel {}: {voor} → {na}", model.werk.plan.gemeente.naam));
    }
    uit.extend(gevolg.erbij.iter().map(|b| {
        let zin = text::bevinding::regel(na, b);
        format!("nieuw: {} {} {zin}", text::oordeel::teken_van(b.ernst), b.eis.id)
    }));
    // What followed from a cause that went, stands on its own now.
    let nu_zelf = gevolg.gebleven.iter().filter(|b| b.is_oorzaak() && !was_oorzaak(model, b));
    uit.extend(nu_zelf.map(|b| {
        let zin = text::bevinding::regel(na, b);
        format!("telt nu zelf: {} {} {zin}", text::oordeel::teken_van(b.ernst), b.eis.id)
    }));
    // As on Begroting and in BG-1: what is set apart is of the lumpsum too.
    let [voor, na] = [&model.stand.uitkomst, &uitkomst].map(|uitkomst| uitkomst.kosten.totaal);
    uit.push(format!(
        "kosten in {} met de reserve: {} → {} ({})",
        model.stand.jaar,
        text::getal::euro(voor),
        text::getal::euro(na),
        text::getal::verschil(na - voor, 0)
    ));
    let (voor, na) = (model.stand.uitkomst.kosten.vacatures, uitkomst.kosten.vacatures);
    if voor != na {
        uit.push(format!("nog te vervullen vacatures: {} → {}", text::getal::euro(voor), text::getal::euro(na)));
    }
    uit
}

/// True for a finding that is a cause in the plan as it is.
fn was_oorzaak(model: &Model, bevinding: &Bevinding) -> bool {
    model.stand.toetsing.oorzaken().any(|b| b.sleutel == bevinding.sleutel)
}

/// Handles a key: Enter carries it out.
pub fn toets(model: &mut Model, voorstel: Box<Voorstel>, toets: Toets) -> Vec<Effect> {
    match (toets.code, voorstel.wijziging.clone()) {
        (KeyCode::Enter, Some(wijziging)) => {
            model.stand.stop_zoeken();
            model.wijzig(wijziging);
        }
        (KeyCode::Enter, None) => {
            model.stand.stop_zoeken();
            if let Some(locatie) = &voorstel.locatie {
                let formulier = Formulier::nieuwe(&model.werk.plan, &**locatie).bij("naam");
                model.blik.toon(formulier);
            }
        }
        _ => model.blik.lagen.push(Laag::Herstel(voorstel)),
    }
    Vec::new()
}

/// How far the search is, or what it came to.
fn zoekt<'t>(vel: &Vel<'_, '_>, voorstel: &Voorstel, wat: &str, ruimte: usize) -> Vec<Line<'t>> {
    let zoekt = vel.model.stand.proeven().map(|proeven| text::herstel::zoekt(wat, proeven, HOOGSTENS));
    let zinnen = zoekt.iter().chain(&voorstel.gezocht).flat_map(|zin| breek(zin, ruimte));
    zinnen.map(|r| Line::styled(r, vel.thema().zwak())).collect()
}

/// Draws the repair.
pub fn teken(vel: &mut Vel<'_, '_>, voorstel: &Voorstel) {
    let breedte = vel.vlak().width.saturating_sub(4).min(80);
    let (thema, ruimte) = (vel.thema(), usize::from(breedte.saturating_sub(4)));
    let mut regels: Vec<Line<'_>> = Vec::new();
    let mut alinea = |kop: &'static str, tekst: &str| {
        regels.push(Line::styled(kop, thema.kop()));
        regels.extend(breek(tekst, ruimte).into_iter().map(Line::from));
    };
    alinea("Bevinding", &voorstel.bevinding);
    alinea("Wat helpt", &voorstel.herstel);
    if voorstel.is_uit_te_voeren() {
        regels.push(Line::styled("Als u dit uitvoert", thema.kop()));
        for gevolg in &voorstel.gevolgen {
            regels.extend(breek(gevolg, ruimte).into_iter().map(Line::from));
        }
        regels.push(Line::default());
        regels.extend(zoekt(vel, voorstel, "of het kleiner kan", ruimte));
        if voorstel.locatie.is_some() {
            let zin = "enter opent het formulier van de locatie: noem haar en kies het punt; wat wijkplan invult is een aanname";
            regels.extend(breek(zin, ruimte).into_iter().map(Line::from));
        }
        let terug = vel.model.blik.inrichting.toetsen.van("ongedaan");
        if voorstel.wijziging.is_some() {
            regels.push(Line::from(format!(
                "enter voert het uit, esc gaat terug; met {terug} maakt u het later ongedaan"
            )));
        }
    } else {
        regels.push(Line::default());
        regels.extend(zoekt(vel, voorstel, "wat het wegneemt", ruimte));
        // What was searched in vain asks nothing from outside the plan.
        if vel.model.stand.proeven().is_none() && voorstel.gezocht.is_none() {
            let zin = "Dit kan wijkplan niet voor u uitvoeren: het vraagt een keuze of iets van buiten het plan.";
            regels.extend(breek(zin, ruimte).into_iter().map(|r| Line::styled(r, thema.zwak())));
        }
    }
    let hoogte = u16::try_from(regels.len() + 2).unwrap_or(u16::MAX);
    let binnen = vel.venster(breedte, hoogte, "Maatregel");
    vel.regels(binnen, regels);
}
