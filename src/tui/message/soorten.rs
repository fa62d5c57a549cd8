//! What a message can be about, beside the nouns of the plan: pages, steps of the tour, pieces of a table, lists, finds.

use crate::store::herstel::Basisstand;

use crate::plan::{Ernst, Gewicht};

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pagina {
    /// The plan and its answer.
    #[default]
    Titel,
    /// The wijken on the map.
    Kaart,
    /// A wijk by its position, or the city as the last.
    Gebied(usize),
    /// The money of the year.
    Geld,
    /// What is not right yet.
    Bevindingen,
    /// A scenario beside the base plan, by its position.
    Scenario(usize),
    /// What was decided.
    Besluiten,
}

/// Which page comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blad {
    /// The one after this.
    Verder,
    /// The one before this.
    Terug,
    /// The first.
    Eerste,
    /// The last.
    Laatste,
    /// This one.
    Naar(Pagina),
}

/// What the planner does with the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tocht {
    /// Start at the first step.
    Begin,
    /// To the next step; after the last it is over.
    Verder,
    /// Leave it.
    Weg,
}

/// How an eis is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weegwijze {
    /// Ask.
    Vraag,
    /// So; what is not given follows from the rest.
    Zo {
        /// How binding it is.
        gewicht: Option<Gewicht>,
        /// How heavy a finding weighs.
        ernst: Option<Ernst>,
    },
    /// As its source does.
    Document,
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stuk {
    /// The selected cell; where only a row is selected, the planner chooses which.
    Cel,
    /// The cell of the selected row in this column.
    InKolom(usize),
    /// The selected row.
    Rij,
    /// The whole table, with its headings.
    Tabel,
}

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lijstsoort {
    /// Municipal staff to take over.
    Overname,
    /// What organisaties can supply.
    Levering,
    /// Posts that are not filled.
    Vacatures,
    /// What falls when a partner drops out.
    Uitval,
    /// Exceptions to the basisniveau.
    Uitzonderingen,
    /// The scope: what is asked, what does it, who offers it.
    Scope,
    /// Every part of the scope against every partner.
    Verband,
    /// Who decides what about the voorzieningen.
    Mandaat,
    /// How inhabitants reach the buurtteams.
    Kanalen,
    /// What is due when.
    Mijlpalen,
    /// What can go wrong.
    Risicos,
    /// Every requirement with how it is answered for.
    Eisenlijst,
    /// Where the documents contradict each other.
    Tegenstrijdigheden,
    /// Every wijk against every question of the nulmeting.
    Nulmeting,
    /// Plan against realisation.
    Voortgang,
    /// The conversations about each period.
    Besprekingen,
    /// The nouns of this list of the plan.
    Zaken(&'static str),
}

/// The work of a crashed session, as it is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vondst {
    /// Number of things that were done.
    pub aantal: usize,
    /// When the last of them was, in words.
    pub geleden: String,
    /// What the last change was.
    pub laatste: Option<String>,
    /// How the plan on disk stands to it.
    pub stand: Basisstand,
    /// How many more such sessions there are.
    pub nog: usize,
}
