//! Repairs in words: what would be enough to meet a requirement.

use super::aantal::{aantal, fte};
use super::{getal, namen, plek};
use crate::dekking::Plaats;
use crate::plan::{Locatiecode, Plan};
use crate::voorstel::Herstel;

/// The repair of a finding at `plaats`: “0,6 fte jeugd-ggz-behandelaar erbij in team Peelo”.
pub fn herstel(plan: &Plan, plaats: Plaats, herstel: &Herstel) -> String {
    match herstel {
        Herstel::MeerFte { functie, fte: hoeveel, plaats, rij: _ } => {
            let waar = match plaats {
                Plaats::Stad => "voor",
                Plaats::Team(_) | Plaats::Wijk(_) => "in",
            };
            let naam = plek::functie(plan, *functie);
            format!("{} {naam} erbij {waar} {}", fte(*hoeveel), plek::van_bevinding(plan, *plaats))
        }
        Herstel::DomeinErbij { domein, functie } => {
            let wie = functie.map_or_else(|| "iemand".to_owned(), |f| format!("een {}", plek::functie(plan, f)));
            format!("{wie} in {} die {} kent", plek::van_bevinding(plan, plaats), namen::domein(*domein))
        }
        Herstel::UitzonderingWeg(_) => "laat de uitzondering vervallen, of besluit er met de motivatie over".to_owned(),
        Herstel::TotaalErbij(hoeveel) => format!("{} meer te verdelen, of een lager basisniveau", fte(*hoeveel)),
        Herstel::LumpsumInvullen => "vul de lumpsum van dit jaar in bij de begroting".to_owned(),
        Herstel::MinderUitgeven { euro, fte: hoeveel } => {
            let ongeveer = fte(getal::rond(*hoeveel, 1));
            format!("geef {} minder uit, of spreek een hogere lumpsum af; {ongeveer} is even veel", getal::euro(*euro))
        }
        Herstel::TotaalWordt { fte: er_is, .. } if er_is.is_zero() => {
            "vul eerst in wie er in de wijken werkt".to_owned()
        }
        Herstel::TotaalWordt { fte: er_is, .. } => format!("verdeel de {} die er in de wijken is", fte(*er_is)),
        Herstel::CorrectieKleiner => "maak de correcties kleiner dan de wijkplus van de wijk die inlevert".to_owned(),
        Herstel::Plaatsen { overname, fte: hoeveel } => {
            let functie = plan.overname.get(*overname).map(|o| &o.functie);
            let naam = plan.functies.iter().find(|f| Some(&f.code) == functie).map_or("", |f| &f.naam);
            format!("geef {} {naam} een plek in een team", fte(*hoeveel))
        }
        Herstel::DetacheringKorter => {
            "laat de detachering binnen twee jaar eindigen en neem de medewerkers daarna in dienst".to_owned()
        }
        Herstel::EldersHalen { functie, fte: hoeveel } => {
            format!("zoek {} {} bij een andere organisatie", fte(*hoeveel), plek::functie(plan, *functie))
        }
        Herstel::TeamsErbij(hoeveel) => format!("{} erbij", aantal(*hoeveel, "buurtteam", "buurtteams")),
        Herstel::TeamToewijzen => {
            format!("neem {} op in het werkgebied van een buurtteam", plek::van_bevinding(plan, plaats))
        }
        Herstel::Buurtkamer { buurt, inwoners, genoeg } => buurtkamer(plan, plaats, *buurt, *inwoners, *genoeg),
        Herstel::WordtCentraal(code) => format!("maak van {} de centrale plek", locatie(plan, code)),
        Herstel::CentralePlekVinden => "zoek een centrale plek: geen plek in de wijk is er geschikt voor".to_owned(),
        Herstel::MeerWerkplekken { locatie: waar, aantal: hoeveel } => {
            let erbij = format!("{} erbij", aantal(*hoeveel, "werkplek", "werkplekken"));
            match waar {
                Some(code) => format!("{erbij} in {}", locatie(plan, code)),
                None => format!("{erbij}; er is nog geen plek om ze te maken"),
            }
        }
    }
}

fn buurtkamer(plan: &Plan, plaats: Plaats, buurt: usize, inwoners: u32, genoeg: bool) -> String {
    let wijk = match plaats {
        Plaats::Wijk(w) => plan.wijken.get(w),
        Plaats::Stad | Plaats::Team(_) => None,
    };
    let naam = wijk.and_then(|w| w.buurten.get(buurt)).map_or("", |b| &b.naam);
    if inwoners == 0 {
        return "één buurtkamer erbij helpt hier niet: de buurten liggen te ver uiteen".to_owned();
    }
    let helpt = aantal(inwoners, "inwoner", "inwoners");
    let slot = if genoeg { "; dat is genoeg" } else { "; dat is nog niet genoeg" };
    format!("een buurtkamer in {naam} brengt {helpt} dichtbij{slot}")
}

fn locatie<'p>(plan: &'p Plan, code: &'p Locatiecode) -> &'p str {
    plan.locaties.iter().find(|l| l.code == *code).map_or(code.as_str(), |l| &l.naam)
}
