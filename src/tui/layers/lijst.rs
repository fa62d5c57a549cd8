//! A table of the plan whose rows open as a form. It shows the same values as the table of the command line; it stays open
//! below the form, and so shows what the form did.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;

use crate::calc::afronding::minder;
use crate::dekking::strijd::STRIJD;
use crate::dekking::{EISEN, Ernst};
use crate::plan::wijziging::Zaak;
use crate::plan::{Dienstverband, EisAf, Standpunt, Waar};
use crate::report::tabel::{Cel, Tabel};
use crate::report::zicht::Zicht;
use crate::report::{
    aanstellingen, eisenlijst, kanalen, levering, mandaat, mijlpalen, overname, risicos, scope, tegenstrijdigheden,
    tekst, uitval, uitzonderingen, verband, zaken,
};
use crate::text::aantal::hoofdletter;
use crate::text::{afbreken, datum, getoond, namen, oordeel, zoeken};
use crate::tui::blik::lagen::{Laag, Lijst};
use crate::tui::effect::Effect;
use crate::tui::formulier::openen;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;
use crate::tui::view::tabel::{Kolom, Tabelbeeld};
use crate::tui::view::vel::{Vel, breek, kort};
use crate::tui::weghalen;

/// Columns of the table of the verband before those of the partners.
const VAST: usize = 4;

/// Most partners that have a column on the screen; the table has all.
const MEESTE_PARTNERS: usize = 14;

/// Cells inside the popup at 80 columns.
const SMAL: u16 = 74;

/// The columns of numbers, at the right also where they are empty; what a contradiction is `over` is a text.
const GETALLEN: [&str; 13] = [
    "dagen",
    "fte",
    "zonder_plek",
    "gevraagd",
    "vacature",
    "kan",
    "over",
    "regel",
    "kosten_vacature",
    "blokkerend",
    "waarschuwing",
    "uren",
    "euro",
];

/// A column that is shown: its place in the table, its cells at 80 columns, and whether it holds numbers.
#[derive(Debug, Clone, Copy)]
struct Getoond {
    plaats: usize,
    breedte: usize,
    getal: bool,
}

impl Lijstsoort {
    /// The columns that are shown.
    fn getoond(self, tabel: &Tabel) -> Vec<Getoond> {
        if let Self::Zaken(_) = self {
            let getal = |k: usize| tabel.rijen.iter().all(|rij| rij[k].is_getal() || rij[k] == Cel::Leeg);
            let maak = |k: usize| {
                let getal = k > 1 && !tabel.rijen.is_empty() && getal(k);
                let kop = tabel.kolommen[k].kop.chars().count();
                let breedte = if k == 0 {
                    22
                } else if k == 1 {
                    14
                } else {
                    kop.clamp(if getal { 8 } else { 12 }, 16)
                };
                Getoond { plaats: k, breedte, getal }
            };
            return (0..tabel.kolommen.len()).map(maak).collect();
        }
        let plaats = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel);
        if self == Self::Verband {
            // What it is and what is missing, then one narrow column a partner, as many as fit.
            let partner = |k: usize| Getoond { plaats: k, breedte: 2, getal: false };
            let laatste = tabel.kolommen.len() - 1;
            let vast = |k: usize, breedte: usize| Getoond { plaats: k, breedte, getal: false };
            let partners = (VAST..laatste).take(MEESTE_PARTNERS).map(partner);
            return [vast(1, 24), vast(laatste, 13)].into_iter().chain(partners).collect();
        }
        let kolommen = self.kolommen().iter();
        let maak = |&(sleutel, breedte): &(&str, usize)| {
            let getal = GETALLEN.contains(&sleutel) && self != Self::Tegenstrijdigheden;
            Some(Getoond { plaats: plaats(sleutel)?, breedte, getal })
        };
        kolommen.filter_map(maak).collect()
    }

    /// The columns of a table that is made for its list, with the cells that they have at 80 columns.
    const fn kolommen(self) -> &'static [(&'static str, usize)] {
        match self {
            Self::Overname => {
                &[("functie", 18), ("fte", 5), ("zonder_plek", 11), ("datum", 10), ("variant", 10), ("vanuit", 14)]
            }
            Self::Levering => {
                &[("organisatie", 16), ("functie", 19), ("gevraagd", 8), ("vacature", 8), ("kan", 11), ("over", 6)]
            }
            Self::Vacatures => {
                &[("functie", 20), ("plek", 15), ("organisatie", 12), ("fte", 5), ("vanaf", 10), ("kosten_vacature", 7)]
            }
            Self::Uitval => {
                &[("organisatie", 18), ("mag_weg", 7), ("blokkerend", 10), ("uren", 8), ("fte", 6), ("euro", 10)]
            }
            Self::Uitzonderingen => &[("wijk", 12), ("functie", 18), ("regel", 13), ("fte", 6), ("motivatie", 20)],
            Self::Scope => {
                &[("omschrijving", 24), ("status", 8), ("voorzieningen", 13), ("organisaties", 12), ("ontbreekt", 12)]
            }
            Self::Mandaat => {
                &[("voorziening", 26), ("domein", 14), ("toegang", 8), ("indicatie", 9), ("besluit", 8), ("status", 5)]
            }
            Self::Kanalen => &[("naam", 20), ("soort", 12), ("organisatie", 14), ("uren", 6), ("wijken", 12)],
            Self::Mijlpalen => &[("uiterlijk", 10), ("dagen", 9), ("wat", 24), ("wie", 14), ("wanneer", 8)],
            Self::Tegenstrijdigheden => &[("nr", 4), ("over", 22), ("gesteld", 15), ("berekend", 15), ("kant", 12)],
            Self::Eisenlijst => &[("eis", 6), ("titel", 24), ("oordeel", 12), ("hoe", 16), ("eigenaar", 10)],
            Self::Risicos => &[("risico", 26), ("maatregel", 20), ("eigenaar", 10), ("herzien", 10), ("bron", 4)],
            Self::Verband | Self::Zaken(_) => &[],
        }
    }

    /// What stands above the rows.
    const fn uitleg(self) -> &'static str {
        match self {
            Self::Overname => {
                "Gemeentelijk personeel dat overkomt (S0 vraag 83); enter wijzigt een rij, a maakt een nieuwe."
            }
            Self::Levering => {
                "Wat het plan inzet en wat een partner kan leveren; enter vult dat in, a voegt een rij toe."
            }
            Self::Vacatures => {
                "Bezettingsregels die nog niet vervuld zijn, met wat ze in het jaar kosten zonder overhead; enter vult er \
                 een: kies een ander dienstverband."
            }
            Self::Uitval => {
                "Wat er valt als een partner uitvalt en niemand haar werk overneemt: bevindingen die erbij komen, uren die \
                 niemand meer doet, en de fte en euro die wegvallen; enter toont alles van één partner."
            }
            Self::Uitzonderingen => {
                "Waar het basisniveau van een wijk afwijkt van de regel; enter wijzigt een rij, a maakt een nieuwe."
            }
            Self::Scope => {
                "Wat de gemeente vraagt, wat het plan ermee doet en wie het biedt; enter wijzigt een onderdeel, / zoekt. \
                 Wie iets biedt, staat bij de organisaties, wat een voorziening doet bij de voorzieningen."
            }
            Self::Verband => "",
            Self::Mandaat => {
                "Waar een inwoner binnenkomt, wie nagaat en wie besluit; leeg: dat is er niet. Enter wijzigt de voorziening."
            }
            Self::Kanalen => "Enter wijzigt een kanaal, a maakt een nieuw.",
            Self::Mijlpalen => "Wat wanneer klaar moet zijn; wat gedaan is, staat achteraan. Enter wijzigt een rij.",
            Self::Risicos => "Enter vult in wie erop let en wanneer het risico weer wordt besproken.",
            Self::Tegenstrijdigheden => {
                "Waar de documenten elkaar tegenspreken, met wat er opnieuw berekend uit komt; enter toont beide citaten, a \
                 legt vast van welke kant dit plan uitgaat en waarom."
            }
            Self::Eisenlijst => "Enter vult in hoe u aan de eis voldoet; wat niet te berekenen is (AF), vinkt u af.",
            Self::Zaken(_) => "Enter wijzigt een rij, a maakt een nieuwe, y een kopie; d haalt een rij weg.",
        }
    }

    /// What stands where there are no rows.
    const fn leeg(self) -> &'static str {
        match self {
            Self::Overname => "Er staat nog geen over te nemen personeel in het plan; a voegt het toe.",
            Self::Levering => "Er staan nog geen organisaties met functies in het plan.",
            Self::Vacatures => "Er zijn geen vacatures.",
            Self::Uitval => "Het plan wordt zonder elke partner doorgerekend.",
            Self::Uitzonderingen => "Het basisniveau is overal volgens de regel; a maakt een uitzondering.",
            Self::Scope => "De scope staat nog niet in het plan; a voegt een onderdeel toe.",
            Self::Verband => "De scope staat nog niet in het plan.",
            Self::Mandaat => "Er staan nog geen voorzieningen in het plan.",
            Self::Kanalen => "Er staan nog geen kanalen in het plan; a voegt er een toe.",
            Self::Mijlpalen => "Er staan nog geen mijlpalen in het plan; a voegt er een toe.",
            Self::Risicos => "Er staan nog geen risico's in het plan; a voegt er een toe.",
            Self::Tegenstrijdigheden => "Er zijn geen tegenstrijdigheden.",
            Self::Eisenlijst => "Er zijn geen eisen.",
            Self::Zaken(_) => "Hier staat nog niets in het plan; a voegt iets toe.",
        }
    }

    /// The table.
    pub fn tabel(self, model: &Model) -> Tabel {
        if let Self::Zaken(lijst) = self {
            return zaken::tabel(&model.werk.plan, lijst);
        }
        if self == Self::Uitval {
            // It is worked out beside the screen: until then there are no rows.
            let klaar = model.stand.bekende_uitval().map(|beeld| beeld.tabel.clone());
            return klaar.unwrap_or_else(|| model.met_zicht(|zicht| uitval::van_alle(zicht, &[])));
        }
        let maak = |zicht: &Zicht<'_>| match self {
            Self::Overname => overname::tabel(zicht),
            Self::Levering => levering::tabel(zicht),
            Self::Uitzonderingen => uitzonderingen::tabel(zicht),
            Self::Scope => scope::tabel(zicht),
            Self::Verband => verband::tabel(zicht),
            Self::Mandaat => mandaat::tabel(zicht),
            Self::Kanalen => kanalen::tabel(zicht),
            Self::Mijlpalen => mijlpalen::op_dag(zicht, model.blik.vandaag),
            Self::Risicos => risicos::tabel(zicht),
            Self::Eisenlijst => eisenlijst::tabel(zicht),
            Self::Tegenstrijdigheden => tegenstrijdigheden::tabel(zicht),
            Self::Vacatures | Self::Uitval | Self::Zaken(_) => {
                let mut tabel = aanstellingen::tabel(zicht);
                let vacature = Cel::tekst(namen::dienstverband(Dienstverband::Vacature));
                tabel.rijen.retain(|rij| rij.contains(&vacature));
                tabel.totaal = None;
                tabel.titel = zicht.titel("Vacatures");
                // Here all rows are vacatures.
                for kolom in tabel.kolommen.iter_mut().filter(|k| k.sleutel == "kosten_vacature") {
                    "kosten".clone_into(&mut kolom.kop);
                }
                tabel
            }
        };
        model.met_zicht(maak)
    }

    /// The way to the row at a position of its table.
    pub fn waar_van(self, model: &Model, plaats: usize) -> Option<Waar> {
        let plan = &model.werk.plan;
        let in_lijst = |lijst: &[&str]| {
            let lijst = Waar(lijst.iter().map(|stap| (*stap).to_owned()).collect());
            openen::waren(plan, &lijst).into_iter().nth(plaats)
        };
        match self {
            Self::Overname => in_lijst(&["overname"]),
            Self::Uitzonderingen => in_lijst(&["verdeling", "uitzonderingen"]),
            Self::Scope => in_lijst(&["scope"]),
            Self::Verband => verband::onderdelen(plan).get(plaats).and_then(|&s| plan.scope.get(s)).map(Zaak::waar),
            Self::Mandaat => in_lijst(&["voorzieningen"]),
            Self::Kanalen => in_lijst(&["kanalen"]),
            Self::Mijlpalen => {
                mijlpalen::volgorde(plan).get(plaats).and_then(|&i| plan.mijlpalen.get(i)).map(Zaak::waar)
            }
            Self::Risicos => in_lijst(&["risicos"]),
            Self::Eisenlijst => EISEN.get(plaats).map(|e| Waar::nieuw([EisAf::LIJST, e.id])),
            Self::Tegenstrijdigheden => STRIJD.get(plaats).map(|s| Waar::nieuw([Standpunt::LIJST, s.nr])),
            Self::Zaken(lijst) => in_lijst(&[lijst]),
            Self::Uitval => None,
            Self::Vacatures => openen::vacatures(plan).nth(plaats).map(Zaak::waar),
            Self::Levering => {
                let afname = *model.met_zicht(levering::rijen).get(plaats)?;
                let (organisatie, functie) = (&plan.organisaties[afname.organisatie], &plan.functies[afname.functie]);
                Some(Waar::nieuw(["organisaties", organisatie.code.as_str(), "levering", functie.code.as_str()]))
            }
        }
    }
}

impl Lijst {
    /// Positions of the rows of its table that are shown, in their order.
    pub fn rijen(&self, tabel: &Tabel) -> Vec<usize> {
        let past = |r: &usize| tabel.rijen[*r].iter().any(|cel| zoeken::past(&tekst::cel(cel), &self.filter));
        let mut uit: Vec<usize> = (0..tabel.rijen.len()).filter(past).collect();
        let getoond = self.soort.getoond(tabel);
        if let Some(kolom) = self.orde.kolom.checked_sub(1).and_then(|k| getoond.get(k)) {
            self.orde.sorteer(tabel, &tabel.kolommen[kolom.plaats].sleutel, !kolom.getal, &mut uit);
        }
        uit
    }

    /// Where the selected row stands among those that are shown; the first one when it is not there.
    fn plaats(&self, rijen: &[usize]) -> usize {
        rijen.iter().position(|r| *r == self.keuze).unwrap_or(0)
    }
}

/// The list that is open, below whatever is open on it.
pub fn open(model: &mut Model) -> Option<&mut Lijst> {
    model.blik.lagen.iter_mut().rev().find_map(|laag| match laag {
        Laag::Lijst(lijst) => Some(lijst),
        _ => None,
    })
}

/// Filters the rows, and keeps the selection on one that is shown.
pub fn filter(model: &mut Model, tekst: String) {
    let Some(lijst) = open(model) else { return };
    lijst.filter = tekst;
    let zo = lijst.clone();
    let rijen = zo.rijen(&zo.soort.tabel(model));
    if let (Some(lijst), Some(&rij)) = (open(model), rijen.get(zo.plaats(&rijen))) {
        lijst.keuze = rij;
    }
}

/// Handles a key.
pub fn toets(model: &mut Model, mut lijst: Lijst, toets: Toets) -> Vec<Effect> {
    let tabel = lijst.soort.tabel(model);
    let rijen = lijst.rijen(&tabel);
    let laatste = rijen.len().saturating_sub(1);
    let nu = lijst.plaats(&rijen);
    let naar = match toets.code {
        KeyCode::Up => nu.saturating_sub(1),
        KeyCode::Down => (nu + 1).min(laatste),
        KeyCode::PageUp => nu.saturating_sub(10),
        KeyCode::PageDown => (nu + 10).min(laatste),
        KeyCode::Home => 0,
        KeyCode::End => laatste,
        _ => nu,
    };
    lijst.keuze = rijen.get(naar).copied().unwrap_or(0);
    if let Some(orde) = lijst.orde.met_toets(toets.code, lijst.soort.getoond(&tabel).len()) {
        lijst.orde = orde;
    }
    let (soort, keuze) = (lijst.soort, lijst.keuze);
    model.blik.lagen.push(Laag::Lijst(lijst));
    match toets.code {
        KeyCode::Enter | KeyCode::Char('e') if !rijen.is_empty() => openen::uit_lijst(model, soort, keuze),
        KeyCode::Enter | KeyCode::Char('e') => {
            model.blik.zeg("hier is geen rij om te openen; [a] voegt er een toe, als dat kan");
        }
        KeyCode::Char('z') if soort == Lijstsoort::Zaken("buurtteams") => {
            let team = model.werk.plan.buurtteams.get(keuze).map(|t| t.code.clone());
            model.blik.vervolg.extend(team.map(|team| Message::SplitsTeam(Some(team))));
        }
        KeyCode::Char('a') => openen::nieuw_in(model, soort, keuze),
        KeyCode::Char('y') if !rijen.is_empty() => openen::kopie_uit(model, soort, keuze),
        KeyCode::Char('d') | KeyCode::Delete if !rijen.is_empty() => match soort.waar_van(model, keuze) {
            Some(waar) => weghalen::vraag(model, &waar),
            None => model.blik.zeg(weghalen::NIETS),
        },
        _ => {}
    }
    Vec::new()
}

/// Draws the list.
pub fn teken(vel: &mut Vel<'_, '_>, lijst: &Lijst) {
    let thema = vel.thema();
    let tabel = lijst.soort.tabel(vel.model);
    let rijen = lijst.rijen(&tabel);
    let scherm = vel.vlak();
    let kolommen = lijst.soort.getoond(&tabel);
    let benaderd = kolommen.iter().any(|k| !tabel.kolom_telt_op(&tabel.kolommen[k.plaats].sleutel));
    let breed = usize::from(scherm.width.min(120).saturating_sub(6));
    let mut uitleg = match lijst.soort {
        Lijstsoort::Verband => breek(&vel.model.met_zicht(verband::kop), breed),
        soort => breek(soort.uitleg(), breed),
    };
    if benaderd {
        uitleg.extend(breek(getoond::AFGEROND, breed));
    }
    let kop = u16::try_from(uitleg.len() + 1).unwrap_or(u16::MAX);
    let hoogte = u16::try_from(tabel.rijen.len().max(1) + 4).unwrap_or(u16::MAX).saturating_add(kop);
    let alleen = if lijst.filter.is_empty() {
        String::new()
    } else {
        format!(" · alleen met “{}”", kort(&lijst.filter, 20))
    };
    let breedte = scherm.width.saturating_sub(2).min(120);
    let voor_titel = usize::from(breedte).saturating_sub(afbreken::breedte(&alleen) + 4);
    let titel = format!("{}{alleen}", kortste_titel(&tabel.titel, voor_titel));
    let binnen = vel.venster(breedte, hoogte, &titel);
    vel.regels(binnen, uitleg.into_iter().map(|r| Line::styled(r, thema.zwak())));
    let lijf = Rect { y: binnen.y.saturating_add(kop), height: binnen.height.saturating_sub(kop), ..binnen };
    // On a wider screen what is left goes to the columns of words.
    let woorden = kolommen.iter().filter(|k| !k.getal).count().max(1);
    let ruim = usize::from(lijf.width.saturating_sub(SMAL)) / woorden;
    let koppen = kolommen.iter().enumerate().map(|(i, k)| {
        let kop = tabel.kolommen[k.plaats].kop.as_str();
        let kolom = if k.getal { Kolom::getal(kop, k.breedte) } else { Kolom::tekst(kop, k.breedte + ruim) };
        if lijst.orde.kolom == i + 1 { kolom.met_pijl(lijst.orde.pijl(!k.getal)) } else { kolom }
    });
    let vak = |r: usize, k: usize| {
        let plaats = kolommen[k].plaats;
        let cel = &tabel.rijen[rijen[r]][plaats];
        let woorden = match tabel.kolommen[plaats].sleutel.as_str() {
            "datum" | "vanaf" | "uiterlijk" | "herzien" => dag(cel),
            _ => tekst::cel(cel),
        };
        match tekort(&tabel.kolommen[plaats].sleutel, cel) {
            true => {
                (format!("{} {woorden}", oordeel::teken_van(Ernst::Waarschuwing)), thema.oordeel(Ernst::Waarschuwing))
            }
            false if k == 0 => (hoofdletter(&woorden), Style::new()),
            false => (woorden, Style::new()),
        }
    };
    let totaal = tabel.totaal.as_ref().filter(|_| !tabel.rijen.is_empty()).map(|cellen| {
        let woorden = kolommen.iter().enumerate().map(|(i, k)| match &cellen[k.plaats] {
            _ if i == 0 => {
                if benaderd {
                    format!("{} Samen", getoond::BENADERD)
                } else {
                    "Samen".to_owned()
                }
            }
            cel if cel.is_getal() => tekst::cel(cel),
            _ => String::new(),
        });
        woorden.map(|woorden| (woorden, thema.kop())).collect()
    });
    let leeg = if tabel.rijen.is_empty() {
        lijst.soort.leeg().to_owned()
    } else {
        zoeken::niets("rij", &lijst.filter) + " Esc toont alle rijen."
    };
    Tabelbeeld {
        kolommen: koppen.collect(),
        vast_rechts: 0,
        rijen: rijen.len(),
        vak: &vak,
        gekozen: Some(lijst.plaats(&rijen)),
        kolom: None,
        totaal,
        klik: &|r, _| Some(Message::Laagkeuze(rijen[r])),
        leeg: &leeg,
    }
    .teken(vel, lijf);
}

/// A day as the forms write it; a table for other programs has it the other way round.
fn dag(cel: &Cel) -> String {
    let tekst = tekst::cel(cel);
    datum::lees(&tekst).ok().flatten().map_or(tekst, datum::datum)
}

/// True for a figure that says that something is short.
fn tekort(sleutel: &str, cel: &Cel) -> bool {
    match (sleutel, cel) {
        ("zonder_plek", Cel::Fte(fte)) => !fte.is_zero(),
        ("over", Cel::Fte(fte)) => minder(*fte, Decimal::ZERO),
        _ => false,
    }
}

/// As many parts of a title as fit: of which plan and year it is, the header says as well.
fn kortste_titel(titel: &str, breedte: usize) -> String {
    let mut delen: Vec<&str> = titel.split(" · ").collect();
    while delen.len() > 1 && afbreken::breedte(&delen.join(" · ")) > breedte {
        delen.pop();
    }
    delen.join(" · ")
}
