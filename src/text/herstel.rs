//! Repairs in words: what would be enough to meet a requirement.

use super::aantal::{aantal, fte};
use super::{namen, plek};
use crate::dekking::Plaats;
use crate::plan::{Locatiecode, Plan};
use crate::voorstel::Herstel;

/// The repair of a finding at `plaats`: “0,6 fte jeugd-ggz-behandelaar erbij in team Peelo”.
pub fn herstel(plan: &Plan, plaats: Plaats, herstel: &Herstel) -> String {
    match herstel {
        Herstel::MeerFte { functie, fte: hoeveel, rij: _ } => {
            let waar = match plaats {
                Plaats::Stad => "voor",
                Plaats::Team(_) | Plaats::Wijk(_) => "in",
            };
            let naam = plek::functie(plan, *functie);
            format!("{} {naam} erbij {waar} {}", fte(*hoeveel), plek::van_bevinding(plan, plaats))
        }
        Herstel::DomeinErbij { domein, functie } => {
            let wie = functie
                .map_or_else(|| "iemand die dit domein kent".to_owned(), |f| format!("een {}", plek::functie(plan, f)));
            format!("{wie} in {} voor {}", plek::van_bevinding(plan, plaats), namen::domein(*domein))
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
