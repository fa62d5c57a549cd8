//! Questions about keeping the work: what a crash left, a plan that is open elsewhere, files that others changed. Each
//! is a list to choose from; leaving it with esc is the answer that loses nothing.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::blik::lagen::{Bericht, Gevolg, Keuzelijst, Laag, Optie};
use super::effect::{Akkoord, Eerdere, Herstelwijze};
use super::message::Message;
use super::message::plannen::Plandaad;
use super::message::soorten::Vondst;
use super::model::Model;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Plan, Verloop, Weigering, Wijziging};
use crate::store::gewijzigd::Verandering;
use crate::store::herstel::{Basisstand, Hersteld};
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::bewaarfout::{Bewaarfout, Houder};
use crate::text::{weigering, wijziging};

/// Asks: a list of answers, each with what it sends.
pub(super) fn vraag(
    model: &mut Model,
    titel: &str,
    uitleg: String,
    opties: Vec<(String, Message)>,
    bij_esc: Option<Message>,
) {
    let opties = opties.into_iter().map(|(tekst, bericht)| Optie { tekst, gevolg: Gevolg::Stuur(bericht) }).collect();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel: titel.to_owned(), uitleg, opties, keuze: 0, bij_esc }));
}

/// Asks what is to become of the work of a crashed session.
pub fn gevonden(model: &mut Model, vondst: &Vondst) {
    let n = aantal(Decimal::from(vondst.aantal), "wijziging", "wijzigingen");
    let mut uitleg = format!(
        "{n} van de vorige keer{}, {} niet in het opgeslagen plan: wijkplan is toen gestopt zonder op te slaan.",
        if vondst.aantal == 1 { format!(", {}", vondst.geleden) } else { format!(", de laatste {}", vondst.geleden) },
        if vondst.aantal == 1 { "staat" } else { "staan" },
    );
    if let Some(laatste) = &vondst.laatste {
        let _ = write!(uitleg, " De laatste: {laatste}.");
    }
    if vondst.stand == Basisstand::Gewijzigd {
        uitleg.push_str(" Het plan op de schijf is daarna door iets anders gewijzigd.");
    }
    if vondst.nog > 0 {
        let _ = write!(uitleg, " Er is nog werk van {} keer daarvoor.", vondst.nog);
    }
    let kies = |tekst: &str, hoe| (tekst.to_owned(), Message::Herstelkeuze(hoe));
    let mut opties = vec![kies("herstellen: het plan zoals u het toen zag", Herstelwijze::Heel)];
    if vondst.stand == Basisstand::Gewijzigd {
        opties.push(kies("de wijzigingen opnieuw doen op het plan van nu", Herstelwijze::OpNieuw));
    }
    opties.push(kies("laten liggen: bij de volgende start vraagt wijkplan het weer", Herstelwijze::Laat));
    opties.push(kies("weggooien: dit werk komt niet terug", Herstelwijze::Weg));
    let bij_esc = Some(Message::Herstelkeuze(Herstelwijze::Laat));
    vraag(model, "Werk gevonden dat niet is opgeslagen", uitleg, opties, bij_esc);
}

/// Asks what to do with a plan that is open in another window.
pub fn bezet(model: &mut Model, houder: Houder) {
    let pad = model.werk.pad().unwrap_or_default();
    let uitleg = format!(
        "{}. In dit venster kunt u alles bekijken, of alles proberen en opslaan in een andere map.",
        hoofdletter(&Bewaarfout::Bezet(pad, houder).to_string())
    );
    let opties = vec![
        ("alleen lezen".to_owned(), Message::Plan(Plandaad::Kijk)),
        ("meekijken en proberen, en opslaan in een andere map".to_owned(), Message::Afgebroken),
        ("overnemen: het andere venster kan dit plan dan niet meer opslaan".to_owned(), Message::NeemOver),
    ];
    model.werk.schijf.alleen_lezen = true;
    vraag(model, "Dit plan staat al open", uitleg, opties, Some(Message::Afgebroken));
}

/// Asks what a save that was refused asks, or says why it failed.
pub fn niet_opgeslagen(model: &mut Model, fout: &Bewaarfout, akkoord: Akkoord) {
    let bewaar = |akkoord| Message::Bewaar(akkoord);
    let elders = ("opslaan in een andere map".to_owned(), Message::OpslaanAls);
    let niet = ("niet opslaan".to_owned(), Message::Afgebroken);
    let mut elders_eerst = false;
    let (titel, eerst) = match fout {
        Bewaarfout::Opmerkingen(_) => {
            let opties = vec![(
                "opslaan; een kopie met de opmerkingen blijft bij de vorige versies".to_owned(),
                bewaar(Akkoord { opmerkingen: true, ..akkoord }),
            )];
            ("Opmerkingen gaan verloren", opties)
        }
        Bewaarfout::Gewijzigd(_) => {
            let eigen = bewaar(Akkoord { eigen: true, ..akkoord });
            let mut opties =
                vec![("mijn versie opslaan; de opgeslagen versie blijft bij de vorige versies".to_owned(), eigen)];
            opties.extend(van_schijf(model));
            ("Het plan op de schijf is gewijzigd", opties)
        }
        Bewaarfout::Weg(_) => {
            let eigen = bewaar(Akkoord { eigen: true, ..akkoord });
            ("Het plan staat er niet meer", vec![("het plan hier opnieuw schrijven".to_owned(), eigen)])
        }
        Bewaarfout::Bezet(..) | Bewaarfout::Overgenomen(..) => {
            let eigen = bewaar(Akkoord { overnemen: true, ..akkoord });
            let tekst = "overnemen en opslaan: het andere venster kan dan niet meer opslaan".to_owned();
            // What harms nobody comes first.
            elders_eerst = true;
            ("Een ander venster heeft dit plan", vec![(tekst, eigen)])
        }
        _ => {
            model.blik.na_opslaan = None;
            return bericht(model, "Niet opgeslagen", &fout.melding().to_string());
        }
    };
    let uitleg = hoofdletter(&format!("{fout}. {}.", hoofdletter(&fout.herstel())));
    let opties = if elders_eerst {
        [elders].into_iter().chain(eerst).chain([niet]).collect()
    } else {
        eerst.into_iter().chain([elders, niet]).collect()
    };
    vraag(model, titel, uitleg, opties, Some(Message::Afgebroken));
}

fn van_schijf(model: &Model) -> [(String, Message); 2] {
    let terug = model.blik.inrichting.toetsen.van("ongedaan");
    [
        (format!("de opgeslagen versie laden; met {terug} komt de mijne terug"), Message::NeemVanSchijf),
        ("de verschillen bekijken".to_owned(), Message::Vergelijk),
    ]
}

/// Asks what to do with what others wrote, apart from any save.
pub fn buiten(model: &mut Model) {
    let uitleg = "Iets buiten dit venster heeft de bestanden van dit plan gewijzigd.".to_owned();
    let mut opties = van_schijf(model).to_vec();
    opties.push(("mijn versie houden; bij het opslaan vraagt wijkplan het weer".to_owned(), Message::Afgebroken));
    vraag(model, "Het plan op de schijf is gewijzigd", uitleg, opties, Some(Message::Afgebroken));
}

/// Says once that others changed the files; the header keeps saying it.
pub fn gepeild(model: &mut Model, verandering: &Verandering) {
    model.werk.schijf.buiten = *verandering != Verandering::Geen;
    match verandering {
        Verandering::Geen => {}
        Verandering::Gewijzigd(paden) => {
            let toets = model.blik.inrichting.toetsen.van("van-schijf");
            model.blik.zeg_fout(format!("{toets}: {}", Bewaarfout::Gewijzigd(paden.clone())));
        }
        Verandering::Weg => model.blik.zeg_fout(Bewaarfout::Weg(model.werk.pad().unwrap_or_default()).to_string()),
    }
}

/// Makes the plan on disk the plan of this window, as one change.
pub fn neem_van_schijf(model: &mut Model, gelezen: Result<Box<Plan>, String>) {
    match gelezen {
        Ok(daar) => {
            model.blik.na_opslaan = None;
            let delen = verschil(model.werk.basis(), &daar);
            if delen.is_empty() || model.wijzig_basis(Wijziging::Samen(delen)) {
                model.is_bewaard();
                model.blik.zeg("de opgeslagen versie is geladen; [u] brengt uw versie terug");
            }
        }
        Err(fout) => bericht(model, "Niet te lezen", &fout),
    }
}

/// Shows what the plan on disk has otherwise, with the question below it.
pub fn toon_verschil(model: &mut Model, gelezen: Result<Box<Plan>, String>) {
    buiten(model);
    match gelezen {
        Ok(daar) => {
            toon_delen(model, "Wat de opgeslagen versie anders heeft dan de uwe:", &daar);
        }
        Err(fout) => bericht(model, "Niet te lezen", &fout),
    }
}

/// Says what another plan has otherwise than the one on the table.
fn toon_delen(model: &mut Model, kop: &str, ander: &Plan) {
    let mut stand = model.werk.basis().clone();
    let mut regels = vec![kop.to_owned(), String::new()];
    for deel in verschil(model.werk.basis(), ander) {
        regels.push(wijziging::wijziging(&stand, &deel));
        // Refused where it is half of a whole: then the words of the next stand on the plan before it.
        let _ = deel.pas_toe(&mut stand);
    }
    if regels.len() == 2 {
        regels.push("niets".to_owned());
    }
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw("Verschillen".to_owned(), regels)));
}

/// Lists the earlier versions.
pub fn versies(model: &mut Model, versies: Vec<(Eerdere, Option<usize>)>) {
    if versies.is_empty() {
        let tekst = "Er zijn nog geen eerdere versies. Bij het opslaan houdt wijkplan telkens de versie die er stond, \
                     tot de laatste tien.";
        return bericht(model, "Eerdere versies", tekst);
    }
    let uitleg = "Wat er stond voordat een opslag het verving. Kies een versie om te zien wat er anders is; daarna \
                  vraagt wijkplan of u haar terug wilt.";
    let opties = versies.into_iter().map(|(eerdere, verschillen)| {
        let hoe = match verschillen {
            None => "niet te lezen".to_owned(),
            Some(0) => "gelijk aan het plan van nu".to_owned(),
            Some(n) => format!("{} met nu", aantal(Decimal::from(n), "verschil", "verschillen")),
        };
        (format!("{:<18} {hoe}", eerdere.geleden), Message::KiesVersie(eerdere))
    });
    vraag(model, "Eerdere versies", uitleg.to_owned(), opties.collect(), None);
}

/// Shows what an earlier version has otherwise, with below it the question whether it is to come back.
pub fn versie(model: &mut Model, eerdere: Eerdere, gelezen: Result<Box<Plan>, String>) {
    let daar = match gelezen {
        Ok(daar) => daar,
        Err(fout) => return bericht(model, "Niet te lezen", &fout),
    };
    let kop = format!("Wat de versie van {} anders heeft dan het plan van nu:", eerdere.geleden);
    let n = aantal(Decimal::from(verschil(model.werk.basis(), &daar).len()), "verschil", "verschillen");
    let uitleg = format!("De versie van {}: {n} met het plan van nu.", eerdere.geleden);
    let opties = vec![
        ("niets doen".to_owned(), Message::Afgebroken),
        ("terugbrengen, als één wijziging die u ongedaan kunt maken".to_owned(), {
            Message::BrengTerug(eerdere, daar.clone())
        }),
        ("een andere versie bekijken".to_owned(), Message::VraagVersies),
    ];
    vraag(model, "Deze versie terug?", uitleg, opties, None);
    toon_delen(model, &kop, &daar);
}

/// Makes an earlier version the plan, as one change.
pub fn breng_terug(model: &mut Model, eerdere: &Eerdere, daar: &Plan) {
    let delen = verschil(model.werk.basis(), daar);
    if delen.is_empty() {
        model.blik.zeg("deze versie is gelijk aan het plan van nu");
    } else if model.wijzig_basis(Wijziging::Samen(delen)) {
        model.blik.zeg(format!(
            "de versie van {} is terug, nog niet opgeslagen; [u] brengt uw versie terug",
            eerdere.geleden
        ));
    }
}

/// Goes on with the work of a crashed session.
pub fn hersteld(model: &mut Model, uitslag: Result<Box<Hersteld>, Bewaarfout>, nog: usize) {
    match uitslag {
        Ok(hersteld) => {
            let Hersteld { plan, verloop, geweigerd } = *hersteld;
            zet_terug(model, plan, verloop, &geweigerd);
            if nog > 0 {
                let keren = aantal(Decimal::from(nog), "ander herstelbestand", "andere herstelbestanden");
                model.blik.zeg(format!("uw werk is terug, nog niet opgeslagen; {keren} voor de volgende start"));
            }
        }
        Err(fout) => bericht(model, "Niet hersteld", &fout.melding().to_string()),
    }
}

fn zet_terug(model: &mut Model, plan: Plan, verloop: Verloop, geweigerd: &[(usize, Weigering)]) {
    model.hersteld(plan, verloop);
    model.blik.zeg("uw werk is terug; het is nog niet opgeslagen");
    if !geweigerd.is_empty() {
        let regels = geweigerd.iter().map(|(_, reden)| weigering::weigering(model.werk.basis(), reden));
        let n = aantal(Decimal::from(geweigerd.len()), "wijziging past", "wijzigingen passen");
        let tekst: Vec<String> = std::iter::once(format!("{n} niet op het plan van nu:")).chain(regels).collect();
        bericht(model, "Niet alles is teruggezet", &tekst.join("\n"));
    }
}

/// Says what does not work while the program goes on. What holds as long as the program runs stays in the header.
pub fn waarschuw(model: &mut Model, fouten: Vec<Bewaarfout>) {
    if fouten.is_empty() {
        return;
    }
    let tekst: Vec<String> = fouten.iter().map(|fout| fout.melding().to_string()).collect();
    bericht(model, "Let op", &tekst.join("\n"));
    let blijvend = |fout: &Bewaarfout| matches!(fout, Bewaarfout::GeenStaat | Bewaarfout::Journaal(_));
    model.werk.schijf.onveilig = fouten.into_iter().find(blijvend).or(model.werk.schijf.onveilig.take());
}

/// Shows a text to read.
pub fn bericht(model: &mut Model, titel: &str, tekst: &str) {
    let regels = tekst.lines().map(str::to_owned).collect();
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw(titel.to_owned(), regels)));
}
