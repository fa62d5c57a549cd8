//! Small plans made for a test: wijken, teams, functies and voorzieningen by number, one fte is a hundred hours.

use std::fmt::Write as _;

use wijkplan::plan::Plan;

/// A voorziening: hours asked in each wijk (or in the city), its inzet and who else can do it.
#[derive(Debug, Clone)]
pub struct Voorziening {
    pub stad: bool,
    pub wettelijk: bool,
    pub uren: Vec<u32>,
    /// Functie and percent.
    pub inzet: Vec<(usize, String)>,
    pub kan_ook: Vec<usize>,
}

/// Where a row of the bezetting works.
#[derive(Debug, Clone, Copy)]
pub enum Waar {
    Team(usize),
    Wijk(usize),
    Stad,
}

/// What a plan is made of.
#[derive(Debug, Clone, Default)]
pub struct Bouw {
    /// The wijken of each team; a wijk may be in none.
    pub teams: Vec<Vec<usize>>,
    pub wijken: usize,
    pub functies: usize,
    /// Hours of additional tasks that the first functie has in every gebied where it works.
    pub taken: u32,
    pub voorzieningen: Vec<Voorziening>,
    /// Place, functie, hours.
    pub mensen: Vec<(Waar, usize, u32)>,
    /// The order in which rows stand: each list is turned round by so much.
    pub draai: usize,
}

fn gedraaid<T>(mut lijst: Vec<T>, draai: usize) -> Vec<T> {
    if draai % 2 == 1 {
        lijst.reverse();
    }
    let lengte = lijst.len().max(1);
    lijst.rotate_left(draai / 2 % lengte);
    lijst
}

impl Bouw {
    pub fn plan(&self) -> Plan {
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join("plan.ron");
        std::fs::write(&pad, self.ron()).unwrap();
        wijkplan::store::open(&pad).unwrap_or_else(|fout| panic!("{fout:?}\n{}", self.ron())).plan
    }

    /// The plan as one file.
    pub fn ron(&self) -> String {
        let lijst = |delen: Vec<String>| gedraaid(delen, self.draai).join("\n");
        let functies = (0..self.functies).map(|f| {
            let taken = if f == 0 && self.taken > 0 {
                format!("aanvullend: [(naam: \"taak\", personen: 1, uren: {})],", self.taken)
            } else {
                String::new()
            };
            format!(
                "(code: \"f{f}\", naam: \"Functie {f}\", soort: Generalist, domeinen: [Wmo], kosten_per_fte: 80000, \
                 werktijd: \"w\", {taken}),"
            )
        });
        let voorzieningen = self.voorzieningen.iter().enumerate().map(|(v, voorziening)| {
            let inzet: Vec<String> =
                voorziening.inzet.iter().map(|(f, p)| format!("(functie: \"f{f}\", procent: {p})")).collect();
            let kan_ook: Vec<String> = voorziening.kan_ook.iter().map(|f| format!("\"f{f}\"")).collect();
            format!(
                "(code: \"v{v}\", naam: \"Voorziening {v}\", domein: Wmo, wet: {}, niveau: {}, eenheid: \"uren\", vraag: \
                 Gemeten, uren_per_eenheid: 1, groei: 0, inzet: [{}], kan_ook: [{}]),",
                if voorziening.wettelijk { "Wmo" } else { "Geen" },
                if voorziening.stad { "Stad" } else { "Wijk" },
                gedraaid(inzet, self.draai).join(", "),
                gedraaid(kan_ook, self.draai).join(", "),
            )
        });
        let teams = self.teams.iter().enumerate().map(|(t, wijken)| {
            let wijken: Vec<String> = wijken.iter().map(|w| format!("\"{}\"", wijkcode(*w))).collect();
            format!("(code: \"t{t}\", naam: \"Team {t}\", werkgebied: [{}]),", wijken.join(", "))
        });
        let bezetting = self.mensen.iter().enumerate().map(|(r, (waar, functie, uren))| {
            let plek = match waar {
                Waar::Team(t) => format!("Team(\"t{t}\")"),
                Waar::Wijk(w) => format!("Wijk(\"{}\")", wijkcode(*w)),
                Waar::Stad => "Stad".to_owned(),
            };
            format!(
                "(code: \"r{r}\", plek: {plek}, functie: \"f{functie}\", organisatie: \"o\", fte: {}.{:02}, \
                 dienstverband: InDienst),",
                uren / 100,
                uren % 100
            )
        });
        let wijken = (0..self.wijken).map(|w| self.wijk(w));
        let mut uit = String::new();
        let _ = write!(
            uit,
            "(versie: 1, naam: \"Proef\", gemeente: (code: \"GM0106\", naam: \"Proef\"), planjaren: [2028], basisjaar: 2028,
             herkomst: (status: Aanname, toelichting: \"verzonnen voor een test\"),
             bronnen: [(code: \"CBS\", titel: \"CBS\", jaar: 2024)],
             normen: (buurtteams: 1, ratio: 100, afstand_ontmoeting: 800, aandeel_ontmoeting: 80, afstand_centraal: 2000,
                 omwegfactor: 1.3, werkplekken_per_fte: 0.6),
             werktijden: [(code: \"w\", naam: \"Honderd uur\", contracturen: 100, uren_per_dag: 1, feestdagen: 0, verlof: 0,
                 ziekteverzuim: 0, scholing: 0)],
             functies: [{}], voorzieningen: [{}],
             organisaties: [(code: \"o\", naam: \"Organisatie\", positie: Penvoerder, functies: [])],
             buurtteams: [{}], bezetting: [{}], locaties: [],
             verdeling: (totaal: 0, basis: [], gewichten: [(naar: Inwoners, procent: 100)]),
             begroting: (lumpsum: [(jaar: 2028, waarde: 100000000)], overhead: 0, oormerk: 0, activiteiten: 0, reserve: 0),
             wijken: [{}])",
            lijst(functies.collect()),
            lijst(voorzieningen.collect()),
            lijst(teams.collect()),
            lijst(bezetting.collect()),
            lijst(wijken.collect()),
        );
        uit
    }

    fn wijk(&self, w: usize) -> String {
        let leeftijd = "(van_0_tot_15: 20, van_15_tot_25: 20, van_25_tot_45: 20, van_45_tot_65: 20, vanaf_65: 20)";
        let vraag: Vec<String> = self
            .voorzieningen
            .iter()
            .enumerate()
            .map(|(v, voorziening)| {
                format!("(voorziening: \"v{v}\", volume: {})", voorziening.uren.get(w).unwrap_or(&0))
            })
            .collect();
        let code = wijkcode(w);
        format!(
            "(code: \"{code}\", naam: \"Wijk {w}\", bevolking: (jaar: 2024, bron: \"CBS\", inwoners: 100, leeftijd: \
             {leeftijd}), vraag: [{}], buurten: [(code: \"BU{}00\", naam: \"Buurt {w}\", punt: (lat: 53, lon: 6.5), \
             inwoners: 100, leeftijd: {leeftijd})]),",
            gedraaid(vraag, self.draai).join(", "),
            &code[2..],
        )
    }
}

fn wijkcode(w: usize) -> String {
    format!("WK0106{w:02}")
}
