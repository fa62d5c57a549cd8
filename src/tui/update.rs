//! `update`: the one function that changes the model. It reads no key, touches no file and draws nothing; what must
//! happen outside is handed back as [`Effect`]s.

use ratatui::crossterm::event::KeyCode;

use super::achter::Achter;
use super::bewerken::{begroting, correctie, eisen, formatie, huisvesting, scenarios, verdeling};
use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::{Hulp, Keuzelijst, Laag, Lijst, Palet, Vervolg};
use super::blik::veld::Veld;
use super::effect::{Akkoord, Effect};
use super::formulier::{openen, ter_plaatse, volgen};
use super::keys::Toets;
use super::layers::{self, herstel, lijst, splitsen};
use super::message::{Doel, Message};
use super::model::Model;
use super::scherm::Scherm;
use super::selectie::{self, ga, naar_zichtbaar};
use super::{
    eisfilter, inlezen, instellingen, kaart, kijken, klad, kolommen, meenemen, merken, notitievorm, plakken, plannen,
    presentatie, rondleiding, schermen, verslag, vragen, weghalen, wijzer,
};
use crate::dekking::Ernst;
use crate::store::Opslag;
use crate::text::bewaarfout::Bewaarfout;
use crate::voorstel::zoek::alleen_gezocht;
use crate::voorstel::{Herstel, kiezen};

/// Handles a message and says what must happen outside.
pub fn update(model: &mut Model, bericht: Message) -> Vec<Effect> {
    let voor = model.werk.verloop.gedaan.len();
    let mut effecten = verwerk(model, bericht);
    while !model.blik.vervolg.is_empty() {
        let vervolg = model.blik.vervolg.remove(0);
        effecten.extend(verwerk(model, vervolg));
    }
    // A change can hide the selected row from the filter, or bring another into sight.
    if !model.in_zicht() {
        naar_zichtbaar(model);
    }
    rondleiding::volg(model, voor);
    let noteer: Vec<Effect> = model.werk.te_noteren.drain(..).map(Effect::Noteer).collect();
    noteer.into_iter().chain(effecten).collect()
}

fn verwerk(model: &mut Model, bericht: Message) -> Vec<Effect> {
    // What was said about the last key does not hold for this one.
    let eerder = if bericht.is_antwoord() {
        None
    } else {
        model.blik.berg();
        model.blik.nog_eens.take()
    };
    if model.werk.schijf.kijken && bericht.wijzigt() {
        plannen::alleen_lezen(model);
        return Vec::new();
    }
    match bericht {
        Message::Nogmaals { toets, bericht, .. } if eerder == Some(toets) => return verwerk(model, *bericht),
        Message::Nogmaals { toets, wat, bericht } => vraag_nog_eens(model, toets, wat, &bericht),
        Message::Plan(daad) => return plannen::doe(model, daad),
        Message::Inlezen(daad) => return inlezen::doe(model, daad),
        Message::Ingelezen(antwoord) => return inlezen::antwoord(model, antwoord),
        Message::Laagtoets(toets) => return layers::toets(model, toets),
        Message::Wiel(n) if model.blik.lagen.is_empty() => selectie::beweeg(model, n, 0),
        Message::Wiel(n) if matches!(model.blik.lagen.last(), Some(Laag::Kaart(_))) => kaart::zoom(model, -n),
        Message::Wiel(n) => {
            let code = if n < 0 { KeyCode::Up } else { KeyCode::Down };
            return layers::toets(model, Toets::kaal(code));
        }
        Message::Laagkeuze(regel) => return layers::kies(model, regel),
        Message::Plak(tekst) => layers::plak(model, &tekst),
        Message::Vul(wijziging) => plakken::vul(model, *wijziging),
        Message::SplitsTeam(team) => splitsen::vraag(model, team),
        Message::Sluit => return sluit(model),
        Message::GooiKladWeg => klad::gooi_weg(model),
        Message::Kladkeuze(keuze) => return vec![Effect::Klad(keuze)],
        // In a window that is too small the question would not be seen.
        Message::Stop if model.werk.gewijzigd && model.blik.te_klein() => {}
        Message::Stop if model.werk.gewijzigd => model.blik.lagen.push(Laag::Stoppen),
        Message::Stop | Message::StopDirect => return vec![Effect::Stop],
        Message::OpslaanEnStop => {
            model.blik.na_opslaan = Some(Message::StopDirect);
            model.blik.lagen.pop();
            return opslaan(model);
        }
        Message::Opslaan => return opslaan(model),
        Message::OpslaanAls => vraag_map(model),
        Message::BewaarIn(pad) => return vec![Effect::BewaarIn(pad)],
        Message::Bewaar(akkoord) => return vec![Effect::Bewaar(akkoord)],
        Message::Bewaard(uitslag, akkoord) => return bewaard(model, uitslag, akkoord),
        Message::NeemOver => return vec![Effect::NeemOver],
        Message::NeemVanSchijf => return vec![Effect::Herlees],
        Message::Vergelijk => return vec![Effect::Vergelijk],
        Message::VraagVersies => return vec![Effect::Versies],
        Message::KiesVersie(eerdere) => return vec![Effect::Versie(eerdere)],
        Message::BrengTerug(eerdere, plan) => vragen::breng_terug(model, &eerdere, &plan),
        Message::Kopieer(stuk) => return meenemen::kopieer(model, stuk),
        Message::Exporteer => meenemen::vraag_naam(model),
        Message::ExporteerPlan => meenemen::vraag_plannaam(model),
        Message::Vervang(bestanden, heel) => return vec![Effect::Exporteer { bestanden, vervang: true, heel }],
        Message::Herstelkeuze(hoe) => return vec![Effect::Herstel(hoe)],
        Message::Gezocht => herstel::verfijn(model),
        bericht if bericht.is_antwoord() => antwoord(model, bericht),
        bericht => op_scherm(model, bericht),
    }
    Vec::new()
}

/// Asks for the same key again, and says how a number is typed.
fn vraag_nog_eens(model: &mut Model, toets: Toets, wat: &str, bericht: &Message) {
    let naar = match (bericht, model.werk.vorig_scenario()) {
        (Message::Scenario(_), _) if model.werk.actief.is_some() => "naar het basisplan".to_owned(),
        (Message::Scenario(_), Some(scenario)) => format!("naar het scenario “{}”", scenario.naam),
        _ => wat.to_owned(),
    };
    let typen = model.blik.inrichting.toetsen.van("typen");
    model.blik.zeg(format!("[{toets}] {naar}: druk nog eens op [{toets}]; een waarde typt u na [{typen}]"));
    model.blik.nog_eens = Some(toets);
}

/// How something went that happened outside.
fn antwoord(model: &mut Model, bericht: Message) {
    match bericht {
        Message::Genoteerd(uitslag) => model.genoteerd(uitslag),
        Message::Afgebroken => model.blik.na_opslaan = None,
        Message::Plannen(antwoord) => plannen::antwoord(model, antwoord),
        Message::Vast(pad) => plannen::vast(model, &pad),
        Message::Bezet(houder) => vragen::bezet(model, houder),
        Message::Overgenomen(Ok(())) => {
            model.werk.schijf.alleen_lezen = false;
            model.blik.zeg("dit venster heeft het plan overgenomen");
        }
        Message::Overgenomen(Err(fout)) => vragen::bericht(model, "Niet overgenomen", &fout.melding().to_string()),
        Message::KladGevonden(vondst) => klad::gevonden(model, &vondst),
        Message::Gevonden(vondst) => vragen::gevonden(model, &vondst),
        Message::Hersteld(uitslag, nog) => vragen::hersteld(model, uitslag, nog),
        Message::Buiten(verandering) => vragen::gepeild(model, &verandering),
        Message::Gelezen(plan) => vragen::neem_van_schijf(model, plan),
        Message::Versies(versies) => vragen::versies(model, versies),
        Message::Versie(eerdere, plan) => vragen::versie(model, eerdere, plan),
        Message::Verschil(plan) => vragen::toon_verschil(model, plan),
        Message::Waarschuw(fouten) => vragen::waarschuw(model, fouten),
        Message::Geexporteerd(uitslag, bestanden, heel) => meenemen::geexporteerd(model, uitslag, bestanden, heel),
        _ => {}
    }
}

/// What a message does to the screen that is shown.
fn op_scherm(model: &mut Model, bericht: Message) {
    if bericht.werkt_op_rij() && !model.in_zicht() {
        let alles = model.blik.inrichting.toetsen.van("wissen");
        let zin = format!("geen rij met “{}”, dus er verandert niets; {alles} toont weer alles", model.blik.filter());
        return model.blik.zeg_fout(zin);
    }
    let scherm = schermen::van(model.blik.scherm);
    match bericht {
        Message::Ga(scherm) => ga(model, scherm),
        Message::Volgende => ga(model, buur(model.blik.scherm, 1)),
        Message::Vorige => ga(model, buur(model.blik.scherm, Scherm::ALLE.len() - 1)),
        Message::Beweeg(rij, kolom) => selectie::beweeg(model, rij, kolom),
        Message::Blader(n) => selectie::blader(model, n),
        Message::Rand { einde } => selectie::rand(model, einde),
        Message::Kies(doel) => kies(model, doel),
        Message::Open if model.gemerkt() > 0 => merken::typ(model),
        Message::Open => (scherm.open)(model),
        Message::Band => kijken::band(model),
        Message::Jaar => kijken::jaar(model),
        Message::Toon if model.blik.scherm == Scherm::Begroting => begroting::wissel(model),
        Message::Toon if model.blik.scherm == Scherm::Huisvesting => {
            model.blik.keuze.huis = model.blik.keuze.huis.volgende();
        }
        Message::Toon => model.blik.toon = model.blik.toon.volgende(),
        Message::Merk => model.merk(),
        Message::MerkAlle => model.merk_alle(),
        Message::Volgorde => model.zet_orde(model.blik.orde().volgende(model.blik.scherm.sleutels().len())),
        Message::Richting => model.zet_orde(model.blik.orde().op(model.blik.orde().kolom)),
        Message::OrdeOp(kolom) => model.zet_orde(model.blik.orde().op(kolom)),
        Message::Buurwijk(n) => selectie::buurwijk(model, n),
        Message::Corrigeer => correctie::vraag(model),
        Message::Kaart(daad) => kaart::doe(model, daad),
        Message::Scenario(daad) => scenarios::doe(model, daad),
        Message::Verslag(daad) => verslag::doe(model, daad),
        Message::Notitie(None) => notitievorm::open(model),
        Message::Notitie(Some(code)) => notitievorm::bewerk(model, &code),
        Message::NieuweNotitie => notitievorm::nieuw(model),
        Message::Filter(tekst) => layers::invoer::filter(model, tekst),
        Message::KiesEisen => eisfilter::kies(model),
        Message::EisAanUit => eisen::wissel(model),
        Message::EisWegen(wijze) => eisen::weeg(model, wijze),
        Message::Kolomherkomst => schermen::toon(model, layers::stamboom::kolom),
        Message::Rijherkomst => schermen::toon(model, layers::stamboom::rij),
        Message::Methode => verdeling::methode(model),
        Message::Eenheid => verdeling::eenheid(model),
        Message::Thema => kijken::thema(model),
        Message::Achtergrond(licht) => kijken::achtergrond(model, licht),
        Message::Muis => kijken::muis(model),
        Message::Instellingen => instellingen::toon(model),
        Message::Stap(n) if model.gemerkt() > 0 => merken::stap(model, n),
        Message::Stap(n) => (scherm.stap)(model, n),
        Message::Herkomst => (scherm.herkomst)(model),
        Message::AndereRij => formatie::kies(model, Vervolg::Niets),
        Message::Bewerk => (scherm.bewerk)(model),
        Message::Erbij => (scherm.erbij)(model),
        Message::Wijs(waar) => wijzer::wijs(model, &waar),
        Message::Berichten => layers::bericht::gezegd(model),
        Message::Lijst(soort) => {
            let keuze = volgen::eerste_van_gebied(model, soort);
            model.blik.lagen.push(Laag::Lijst(Lijst { keuze, ..Lijst::van(soort) }));
        }
        Message::AchterFunctie => ter_plaatse::achter_functie(model),
        Message::Zaken => openen::zaken(model),
        Message::Formulier(waar) => openen::op(model, waar),
        Message::HaalWeg(waar) => weghalen::haal_weg(model, &waar),
        Message::Centraal => huisvesting::centraal(model),
        Message::VolgendeBevinding => {
            let aantal = model.getoonde_bevindingen().len();
            let keuze = &mut model.blik.keuze;
            // On Overzicht the first step goes from the wijken into their findings.
            if model.blik.scherm != Scherm::Overzicht || keuze.post.is_some() {
                keuze.bevinding = (keuze.bevinding + 1) % aantal.max(1);
            }
            if model.blik.scherm == Scherm::Overzicht && aantal > 0 {
                keuze.post = Some(keuze.bevinding);
            }
        }
        Message::Herstel => bekijk_herstel(model),
        Message::Herstelmet(vraag, welke) => herstel::gekozen(model, vraag, welke),
        Message::Schuif { gewicht, procent, sleep } => verdeling::schuif(model, gewicht, procent, sleep),
        Message::Ongedaan => model.ongedaan(),
        Message::Opnieuw => model.opnieuw(),
        Message::VraagSchijf if model.werk.schijf.buiten => vragen::buiten(model),
        Message::Presentatie => presentatie::begin(model),
        Message::Blad(blad) => presentatie::blader(model, blad),
        Message::KiesPagina => presentatie::kies(model),
        Message::Notities => presentatie::notities(model),
        Message::Rondleiding(tocht) => rondleiding::tocht(model, tocht),
        Message::Hulp => model.blik.lagen.push(Laag::Hulp(Hulp::default())),
        Message::Zoek if !model.blik.lagen.is_empty() || model.blik.scherm.doorzoekbaar() => vraag_filter(model),
        // What is typed now must not be taken for keys.
        Message::Zoek | Message::Palet => model.blik.lagen.push(Laag::Palet(Palet::default())),
        Message::Onbekend(toets) => {
            let hulp = model.blik.inrichting.toetsen.van("hulp");
            model.blik.zeg_fout(format!("{toets} doet hier niets; {hulp} toont alle sneltoetsen"));
        }
        _ => {}
    }
}

fn buur(scherm: Scherm, stap: usize) -> Scherm {
    let nu = Scherm::ALLE.iter().position(|s| *s == scherm).unwrap_or(0);
    Scherm::ALLE[(nu + stap) % Scherm::ALLE.len()]
}

fn kies(model: &mut Model, doel: Doel) {
    model.blik.keuze.bevinding = 0;
    model.blik.keuze.schuif = 0;
    match doel {
        Doel::Gebied(gebied) => {
            model.blik.keuze.gebied = gebied;
            if model.blik.scherm == Scherm::Overzicht {
                model.blik.keuze.post = None;
            }
        }
        Doel::Cel(functie, gebied) => {
            model.blik.keuze.functie = functie;
            model.blik.keuze.gebied = gebied;
        }
        Doel::Locatie(locatie) => model.blik.keuze.locatie = locatie,
        Doel::Regel(regel) => model.blik.keuze.regel = regel,
        Doel::Toets(eis, gebied) => {
            model.blik.keuze.eis = eis;
            model.blik.keuze.gebied = gebied;
        }
        Doel::Blok(blok) => {
            model.blik.keuze.blok = blok;
            model.blik.keuze.post = None;
        }
        Doel::Post(blok, rij) => {
            model.blik.keuze.blok = blok;
            model.blik.keuze.post = Some(rij);
        }
        Doel::Begroting(regel, jaar) => {
            (model.blik.keuze.begroting, model.blik.keuze.post) = (regel, None);
            begroting::toon_jaar(model, jaar);
        }
        Doel::Achter(positie) => {
            model.blik.keuze.post = Some(0);
            Achter::van(model).kies(model, positie);
        }
        Doel::Bevinding(bevinding) => {
            model.blik.keuze.bevinding = bevinding;
            if model.blik.scherm == Scherm::Overzicht {
                model.blik.keuze.post = Some(bevinding);
            }
        }
        Doel::Scenario(rij) => (model.blik.keuze.scenario, model.blik.keuze.zet) = (rij, 0),
        Doel::Zet(zet) => model.blik.keuze.zet = zet,
        Doel::Stuk(blok, rij) => (model.blik.keuze.verslag, model.blik.keuze.stuk) = (blok, rij),
    }
    model.begrens();
}

/// Asks what the rows of the screen must have.
fn vraag_filter(model: &mut Model) {
    let van_lijst = lijst::open(model).map(|lijst| lijst.filter.clone());
    let invoer = Invoer {
        titel: String::new(),
        uitleg: String::new(),
        veld: Veld::vervangbaar(van_lijst.as_deref().unwrap_or(model.blik.filter())),
        doel: Invoerdoel::Filter,
        fout: None,
        maat: None,
    };
    model.blik.lagen.push(Laag::Invoer(invoer));
}

fn bekijk_herstel(model: &mut Model) {
    let Some(bevinding) = model.gekozen_bevinding() else {
        return model.blik.zeg("hier is geen bevinding om een maatregel voor te zoeken");
    };
    let Some(herstel) = model.stand.bekend_herstel(bevinding) else { return model.blik.zoek(Message::Herstel) };
    if let (Herstel::Raad, Some(keuze)) = (herstel, kiezen::keuze(&model.werk.plan, bevinding)) {
        return herstel::kies(model, &keuze);
    }
    let voorstel = herstel::overweeg(model, bevinding, herstel);
    let kleiner = bevinding.ernst == Ernst::Blokkerend && voorstel.is_uit_te_voeren();
    if kleiner || (!voorstel.is_uit_te_voeren() && alleen_gezocht(bevinding)) {
        let sleutel = bevinding.sleutel.clone();
        model.stand.begin_zoeken(&sleutel);
    }
    model.blik.lagen.push(Laag::Herstel(Box::new(voorstel)));
}

fn sluit(model: &mut Model) -> Vec<Effect> {
    match model.blik.lagen.pop() {
        None if model.blik.keuze.post.is_some() => model.blik.keuze.post = None,
        None if model.laat_los() => {}
        Some(Laag::Invoer(Invoer { doel: Invoerdoel::Filter, .. })) | None => {
            layers::invoer::filter(model, String::new());
        }
        Some(Laag::Kaart(mut kaart)) if kaart.proef.is_some() => {
            (kaart.proef, kaart.greep) = (None, None);
            model.blik.lagen.push(Laag::Kaart(kaart));
        }
        Some(Laag::Lijst(lijst)) if !lijst.filter.is_empty() => {
            model.blik.lagen.push(Laag::Lijst(lijst));
            layers::invoer::filter(model, String::new());
        }
        Some(Laag::Invoer(invoer)) if invoer.verliest() => {
            model.blik.lagen.push(Laag::Invoer(invoer));
            klad::vraag_weg(model);
        }
        Some(Laag::Invoer(Invoer { doel: Invoerdoel::Map, .. })) => model.blik.na_opslaan = None,
        Some(Laag::Formulier(mut formulier)) => {
            let in_lijst = formulier.lijst.take().is_some();
            let vraagt = !in_lijst && formulier.verliest();
            if in_lijst || vraagt || formulier.terug(&model.werk.plan) {
                model.blik.lagen.push(Laag::Formulier(formulier));
            }
            if vraagt {
                klad::vraag_weg(model);
            }
        }
        Some(Laag::Inlezen(inlezing)) if inlezing.verliest() => {
            model.blik.lagen.push(Laag::Inlezen(inlezing));
            kolommen::vraag_weg(model);
        }
        Some(Laag::Herstel(_)) => model.stand.stop_zoeken(),
        Some(Laag::Keuze(Keuzelijst { bij_esc: Some(bericht), .. })) => model.blik.vervolg.push(bericht),
        Some(_) => {}
    }
    Vec::new()
}

fn opslaan(model: &mut Model) -> Vec<Effect> {
    if model.werk.opslag == Opslag::Ingebouwd {
        vraag_map(model);
        return Vec::new();
    }
    vec![Effect::Bewaar(Akkoord::default())]
}

fn vraag_map(model: &mut Model) {
    let uitleg =
        "Een map die nog niet bestaat of leeg is, bijvoorbeeld mijn-plan. Enter slaat daar op, esc gaat terug.";
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel: "In welke map opslaan?".to_owned(),
        uitleg: uitleg.to_owned(),
        veld: Veld::default(),
        doel: Invoerdoel::Map,
        fout: None,
        maat: None,
    }));
}

type Uitslag = Result<(Opslag, Vec<Bewaarfout>), Bewaarfout>;

fn bewaard(model: &mut Model, uitslag: Uitslag, akkoord: Akkoord) -> Vec<Effect> {
    match uitslag {
        Ok((opslag, waarschuwingen)) => {
            model.werk.opslag = opslag;
            model.werk.schijf.kijken = false;
            model.werk.schijf.alleen_lezen = false;
            model.werk.schijf.onveilig =
                model.werk.schijf.onveilig.take().filter(|fout| *fout == Bewaarfout::GeenStaat);
            model.is_bewaard();
            let waar = model.werk.pad().map(|p| p.display().to_string()).unwrap_or_default();
            model.blik.zeg(format!("opgeslagen in {waar}"));
            vragen::waarschuw(model, waarschuwingen);
            model.blik.vervolg.extend(model.blik.na_opslaan.take());
            Vec::new()
        }
        Err(fout) => {
            // Taking over comes first in a save; what stopped it came after.
            let bezet = matches!(fout, Bewaarfout::Bezet(..) | Bewaarfout::Overgenomen(..) | Bewaarfout::Slot(_));
            model.werk.schijf.alleen_lezen = bezet || (model.werk.schijf.alleen_lezen && !akkoord.overnemen);
            vragen::niet_opgeslagen(model, &fout, akkoord);
            Vec::new()
        }
    }
}
