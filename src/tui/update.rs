//! `update`: the one function that changes the model. It reads no key, touches no file and draws nothing; what must
//! happen outside is handed back as [`Effect`]s.

use std::mem;

use ratatui::crossterm::event::KeyCode;

use super::achter::Achter;
use super::bewerken::{self, begroting, correctie, eisen, formatie, huisvesting, scenarios, verdeling};
use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::keuze::Toon;
use super::blik::lagen::{Bericht, Hulp, Keuzelijst, Laag, Lijst, Palet, Vervolg};
use super::blik::veld::Veld;
use super::effect::{Akkoord, Effect};
use super::formulier::{openen, ter_plaatse};
use super::keys::Toets;
use super::layers::{self, herstel, lijst};
use super::message::verslag::Daad as Verslagdaad;
use super::message::{Doel, Message};
use super::model::Model;
use super::posten::{self, Post};
use super::scherm::Scherm;
use super::selectie::{self, ga, naar_zichtbaar};
use super::{instellingen, meenemen, notities, presentatie, rondleiding, verslag, vragen, weghalen};
use crate::plan::Band;
use crate::store::Opslag;
use crate::text;
use crate::text::bewaarfout::Bewaarfout;

/// Handles a message and says what must happen outside.
pub fn update(model: &mut Model, bericht: Message) -> Vec<Effect> {
    let voor = model.werk.verloop.gedaan.len();
    let mut effecten = verwerk(model, bericht);
    while !model.blik.vervolg.is_empty() {
        let vervolg = model.blik.vervolg.remove(0);
        effecten.extend(verwerk(model, vervolg));
    }
    // A change can hide the selected row from the filter, or bring another into sight.
    if !selectie::in_zicht(model) {
        naar_zichtbaar(model);
    }
    rondleiding::volg(model, voor);
    let noteer: Vec<Effect> = model.werk.te_noteren.drain(..).map(Effect::Noteer).collect();
    noteer.into_iter().chain(effecten).collect()
}

fn verwerk(model: &mut Model, bericht: Message) -> Vec<Effect> {
    // What was said about the last key does not hold for this one.
    if !bericht.is_antwoord() {
        (model.blik.status, model.blik.wacht) = (None, None);
    }
    match bericht {
        Message::Laagtoets(toets) => return layers::toets(model, toets),
        Message::Wiel(n) if model.blik.lagen.is_empty() => selectie::beweeg(model, n, 0),
        Message::Wiel(n) => {
            let code = if n < 0 { KeyCode::Up } else { KeyCode::Down };
            return layers::toets(model, Toets::kaal(code));
        }
        Message::Laagkeuze(regel) => return layers::kies(model, regel),
        Message::Plak(tekst) => layers::plak(model, &tekst),
        Message::Sluit => return sluit(model),
        // In a window that is too small the question would not be seen.
        Message::Stop if model.werk.gewijzigd && model.blik.te_klein() => {}
        Message::Stop if model.werk.gewijzigd => model.blik.lagen.push(Laag::Stoppen),
        Message::Stop | Message::StopDirect => return vec![Effect::Stop],
        Message::OpslaanEnStop => {
            model.blik.stop_na_opslaan = true;
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
        Message::Vervang(bestanden) => return vec![Effect::Exporteer { bestanden, vervang: true }],
        Message::Herstelkeuze(hoe) => return vec![Effect::Herstel(hoe)],
        bericht if bericht.is_antwoord() => antwoord(model, bericht),
        bericht => op_scherm(model, bericht),
    }
    Vec::new()
}

/// How something went that happened outside.
fn antwoord(model: &mut Model, bericht: Message) {
    match bericht {
        Message::Genoteerd(uitslag) => model.genoteerd(uitslag),
        Message::Afgebroken => model.blik.stop_na_opslaan = false,
        Message::Bezet(houder) => vragen::bezet(model, houder),
        Message::Overgenomen(Ok(())) => {
            model.werk.schijf.alleen_lezen = false;
            model.blik.zeg("dit venster heeft het plan overgenomen");
        }
        Message::Overgenomen(Err(fout)) => vragen::bericht(model, "Niet overgenomen", &fout.melding().to_string()),
        Message::Gevonden(vondst) => vragen::gevonden(model, &vondst),
        Message::Hersteld(uitslag, nog) => vragen::hersteld(model, uitslag, nog),
        Message::Buiten(verandering) => vragen::gepeild(model, &verandering),
        Message::Gelezen(plan) => vragen::neem_van_schijf(model, plan),
        Message::Versies(versies) => vragen::versies(model, versies),
        Message::Versie(eerdere, plan) => vragen::versie(model, eerdere, plan),
        Message::Verschil(plan) => vragen::toon_verschil(model, plan),
        Message::Waarschuw(fouten) => vragen::waarschuw(model, fouten),
        Message::Geexporteerd(uitslag, bestanden) => meenemen::geexporteerd(model, uitslag, bestanden),
        _ => {}
    }
}

/// What a message does to the screen that is shown.
fn op_scherm(model: &mut Model, bericht: Message) {
    if bericht.werkt_op_rij() && !selectie::in_zicht(model) {
        let alles = model.blik.inrichting.toetsen.van("wissen");
        let zin = format!("geen rij met “{}”, dus er verandert niets; {alles} toont weer alles", model.blik.filter());
        return model.blik.zeg_fout(zin);
    }
    match bericht {
        Message::Ga(scherm) => ga(model, scherm),
        Message::Volgende => ga(model, buur(model.blik.scherm, 1)),
        Message::Vorige => ga(model, buur(model.blik.scherm, Scherm::ALLE.len() - 1)),
        Message::Beweeg(rij, kolom) => selectie::beweeg(model, rij, kolom),
        Message::Blader(n) => selectie::blader(model, n),
        Message::Rand { einde } => selectie::rand(model, einde),
        Message::Kies(doel) => kies(model, doel),
        Message::Open => open(model),
        Message::Band => {
            let nu = Band::ALLE.iter().position(|b| *b == model.stand.band).unwrap_or(0);
            model.stand.band = Band::ALLE[(nu + 1) % Band::ALLE.len()];
            model.bekijk();
            model.blik.zeg(format!("band {}: {}", text::namen::band(model.stand.band), druk(model.stand.band)));
        }
        Message::Jaar => {
            let jaren = &model.werk.plan.planjaren;
            let nu = jaren.iter().position(|j| *j == model.stand.jaar).unwrap_or(0);
            if let Some(&jaar) = jaren.get((nu + 1) % jaren.len().max(1)) {
                model.stand.jaar = jaar;
                model.bekijk();
                model.blik.zeg(format!("jaar {jaar}"));
            }
        }
        Message::Toon if model.blik.scherm == Scherm::Begroting => begroting::wissel(model),
        Message::Toon => {
            model.blik.toon = match model.blik.toon {
                Toon::ErIs => Toon::Nodig,
                Toon::Nodig => Toon::Verschil,
                Toon::Verschil => Toon::Ratio,
                Toon::Ratio => Toon::Gedekt,
                Toon::Gedekt => Toon::ErIs,
            }
        }
        Message::Merk => model.merk(),
        Message::MerkAlle => model.merk_alle(),
        Message::Volgorde => model.zet_orde(model.blik.orde().volgende(model.blik.scherm.sleutels().len())),
        Message::Richting => model.zet_orde(model.blik.orde().op(model.blik.orde().kolom)),
        Message::OrdeOp(kolom) => model.zet_orde(model.blik.orde().op(kolom)),
        Message::Buurwijk(n) => selectie::buurwijk(model, n),
        Message::Corrigeer => correctie::vraag(model),
        Message::Scenario(daad) => scenarios::doe(model, daad),
        Message::Verslag(daad) => verslag::doe(model, daad),
        Message::Notitie(None) => notities::open(model),
        Message::Notitie(Some(code)) => notities::bewerk(model, &code),
        Message::NieuweNotitie => notities::nieuw(model),
        Message::EisAanUit => eisen::wissel(model),
        Message::Kolomherkomst => toon(model, layers::stamboom::kolom),
        Message::Rijherkomst => toon(model, layers::stamboom::rij),
        Message::Methode => verdeling::methode(model),
        Message::Eenheid => verdeling::eenheid(model),
        Message::Thema => {
            model.blik.thema = model.blik.thema.volgende();
            let meer = model.blik.inrichting.toetsen.van("instellingen");
            model.blik.zeg(format!("kleuren: {}; altijd zo beginnen: zie {meer}", model.blik.thema.naam()));
        }
        Message::Muis => {
            model.blik.inrichting.muis = !model.blik.inrichting.muis;
            model.blik.zeg(if model.blik.inrichting.muis {
                "muis aan"
            } else {
                "muis uit: de terminal kan nu zelf tekst selecteren"
            });
        }
        Message::Instellingen => instellingen::toon(model),
        Message::Stap(n) => bewerken::stap(model, n),
        Message::Herkomst => herkomst(model),
        Message::AndereRij => formatie::kies(model, Vervolg::Niets),
        Message::Bewerk => openen::bewerk(model),
        Message::Erbij => openen::erbij(model),
        Message::Lijst(soort) => model.blik.lagen.push(Laag::Lijst(Lijst::van(soort))),
        Message::AchterFunctie => ter_plaatse::achter_functie(model),
        Message::Zaken => openen::zaken(model),
        Message::Formulier(waar) => openen::op(model, waar),
        Message::HaalWeg(waar) => weghalen::haal_weg(model, &waar),
        Message::Centraal => huisvesting::centraal(model),
        Message::VolgendeBevinding => {
            let aantal = model.getoonde_bevindingen().len();
            model.blik.keuze.bevinding = (model.blik.keuze.bevinding + 1) % aantal.max(1);
        }
        Message::Herstel => bekijk_herstel(model),
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
        Message::Palet => model.blik.lagen.push(Laag::Palet(Palet::default())),
        Message::Zoek if !model.blik.lagen.is_empty() || model.blik.scherm.doorzoekbaar() => vraag_filter(model),
        _ => {}
    }
}

const fn druk(band: Band) -> &'static str {
    match band {
        Band::Laag => "weinig druk: lage vraag en ruimere normen",
        Band::Midden => "de middelste schatting van vraag en normen",
        Band::Hoog => "veel druk: hoge vraag en strengere normen",
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
        Doel::Gebied(gebied) => model.blik.keuze.gebied = gebied,
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
        Doel::Bevinding(bevinding) => model.blik.keuze.bevinding = bevinding,
        Doel::Scenario(rij) => (model.blik.keuze.scenario, model.blik.keuze.zet) = (rij, 0),
        Doel::Zet(zet) => model.blik.keuze.zet = zet,
        Doel::Stuk(blok, rij) => (model.blik.keuze.verslag, model.blik.keuze.stuk) = (blok, rij),
    }
    model.begrens();
}

fn open(model: &mut Model) {
    match model.blik.scherm {
        Scherm::Overzicht => ga(model, Scherm::Wijk),
        Scherm::Wijk => open_blok(model),
        Scherm::Dekking if model.getoonde_bevindingen().is_empty() => {
            let bericht = layers::post::eis(model);
            model.blik.lagen.push(Laag::Bericht(bericht));
        }
        Scherm::Dekking => toon_bevinding(model),
        Scherm::Scenarios => scenarios::ga_in_gekozen(model),
        Scherm::Besluiten => verslag::doe(model, Verslagdaad::Bewerk),
        Scherm::Formatie | Scherm::Huisvesting | Scherm::Verdeling | Scherm::Begroting => bewerken::typ(model),
    }
}

/// Enters the block of Wijk; once inside, opens its row.
fn open_blok(model: &mut Model) {
    match posten::gekozen(model) {
        Some(Post::Bevinding(_)) => toon_bevinding(model),
        Some(post) => {
            if let Some(bericht) = layers::post::bericht(model, post) {
                model.blik.lagen.push(Laag::Bericht(bericht));
            }
        }
        None => {
            model.blik.keuze.post = Some(0);
            model.begrens();
        }
    }
}

fn toon_bevinding(model: &mut Model) {
    let Some(bevinding) = model.gekozen_bevinding() else { return };
    let Some(herstel) = model.stand.bekend_herstel(bevinding) else { return zoek(model, Message::Open) };
    let titel = format!("{} {}", bevinding.eis.id, bevinding.eis.titel);
    let mut regels = text::bevinding::volledig(&model.werk.plan, bevinding, model.stand.band);
    let zin = model.bij_stand(|stand| text::herstel::met_prijs(stand, bevinding, herstel));
    regels.push(format!("Kleinste herstel: {zin}."));
    model.blik.lagen.push(Laag::Bericht(Bericht { titel, regels, schuif: 0 }));
}

/// Asks what the rows of the screen must have.
fn vraag_filter(model: &mut Model) {
    let van_lijst = lijst::open(model).map(|lijst| lijst.filter.clone());
    let invoer = Invoer {
        titel: String::new(),
        uitleg: String::new(),
        veld: Veld::met(van_lijst.as_deref().unwrap_or(model.blik.filter())),
        doel: Invoerdoel::Filter,
        fout: None,
    };
    model.blik.lagen.push(Laag::Invoer(invoer));
}

/// Shows what the selected figure follows from, or says where there is one.
fn herkomst(model: &mut Model) {
    match model.blik.scherm {
        Scherm::Verdeling => toon(model, layers::toelichting::verdeling),
        Scherm::Begroting => toon(model, layers::stamboom::begroting),
        Scherm::Huisvesting => toon(model, layers::stamboom::plek),
        Scherm::Formatie => toon(model, layers::stamboom::nodig),
        _ if posten::gekozen(model).is_some() => open_blok(model),
        _ => model.blik.zeg(
            "kies een getal: op Formatie, Huisvesting, Verdeling en Begroting, en in een blok van Wijk, is er herkomst",
        ),
    }
}

fn toon(model: &mut Model, wat: fn(&Model) -> Option<Bericht>) {
    match wat(model) {
        Some(bericht) => model.blik.lagen.push(Laag::Bericht(bericht)),
        None => model.blik.zeg("hier is nog geen getal met een herkomst"),
    }
}

fn bekijk_herstel(model: &mut Model) {
    let Some(bevinding) = model.gekozen_bevinding() else {
        return model.blik.zeg("hier is geen bevinding om te herstellen");
    };
    let Some(herstel) = model.stand.bekend_herstel(bevinding) else { return zoek(model, Message::Herstel) };
    let voorstel = herstel::overweeg(model, bevinding, herstel);
    model.blik.lagen.push(Laag::Herstel(Box::new(voorstel)));
}

/// Says that a repair is being searched for, and asks again when it is found.
fn zoek(model: &mut Model, bericht: Message) {
    model.blik.zeg("het herstel wordt gezocht …");
    model.blik.wacht = Some(bericht);
}

fn sluit(model: &mut Model) -> Vec<Effect> {
    match model.blik.lagen.pop() {
        None if model.blik.keuze.post.is_some() => model.blik.keuze.post = None,
        None if model.laat_los() => {}
        Some(Laag::Invoer(Invoer { doel: Invoerdoel::Filter, .. })) | None => {
            layers::invoer::filter(model, String::new());
        }
        Some(Laag::Lijst(lijst)) if !lijst.filter.is_empty() => {
            model.blik.lagen.push(Laag::Lijst(lijst));
            layers::invoer::filter(model, String::new());
        }
        Some(Laag::Invoer(Invoer { doel: Invoerdoel::Map, .. })) => model.blik.stop_na_opslaan = false,
        Some(Laag::Formulier(mut formulier)) => {
            if formulier.lijst.take().is_some() || formulier.terug(&model.werk.plan) || formulier.houdt_vast() {
                model.blik.lagen.push(Laag::Formulier(formulier));
            }
        }
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
    }));
}

type Uitslag = Result<(Opslag, Vec<Bewaarfout>), Bewaarfout>;

fn bewaard(model: &mut Model, uitslag: Uitslag, akkoord: Akkoord) -> Vec<Effect> {
    match uitslag {
        Ok((opslag, waarschuwingen)) => {
            let stop = mem::take(&mut model.blik.stop_na_opslaan);
            model.werk.opslag = opslag;
            model.werk.schijf.alleen_lezen = false;
            model.werk.schijf.onveilig =
                model.werk.schijf.onveilig.take().filter(|fout| *fout == Bewaarfout::GeenStaat);
            model.is_bewaard();
            let waar = model.werk.pad().map(|p| p.display().to_string()).unwrap_or_default();
            model.blik.zeg(format!("opgeslagen in {waar}"));
            vragen::waarschuw(model, waarschuwingen);
            if stop { vec![Effect::Stop] } else { Vec::new() }
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
