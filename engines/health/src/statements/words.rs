//! What names of accounts say, in English, German, French and Spanish.

use super::line::Line::{
    self, AccumulatedDepreciation, Cash, Clearing, CostOfSales, DeferredRevenue, Depreciation,
    ExceptionalExpense, ExceptionalIncome, FinancialAssets, FinancialExpense, FinancialIncome,
    FixedAssets, IncomeTax, IntangibleAssets, Inventory, LongTermDebt, OtherCurrentAssets,
    OtherCurrentLiabilities, OtherIncome, OtherNoncurrentAssets, OtherNoncurrentLiabilities,
    OtherOperatingExpenses, OwnerDrawings, Payables, PayrollPayable, Personnel, Premises,
    PrepaidExpenses, ProfessionalFees, Provisions, Receivables, Reserves, RetainedEarnings,
    Revenue, SalesDeductions, Selling, ShareCapital, ShortTermDebt, ShortTermInvestments,
    TaxPayable, TaxReceivable, Travel,
};

/// A text in lower case without accents, with single spaces around its words.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            // Accents written as marks of their own.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ if plain.ends_with(' ') => {}
            _ => plain.push(' '),
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

/// Whether a plain text holds every part of a pattern.
///
/// Parts are joined by `+`. A part is the start of a word; with `*` before it,
/// it may stand anywhere, as in German compounds; with `_` behind it, the word
/// ends there.
pub(super) fn holds(plain: &str, pattern: &str) -> bool {
    pattern.split('+').all(|part| {
        let (anywhere, part) = match part.strip_prefix('*') {
            Some(part) => (true, part),
            None => (false, part),
        };
        let (whole, part) = match part.strip_suffix('_') {
            Some(part) => (true, part),
            None => (false, part),
        };
        plain.match_indices(part).any(|(at, _)| {
            let starts = anywhere || plain[..at].ends_with(' ');
            let ends = !whole || plain[at + part.len()..].starts_with(' ');
            starts && ends
        })
    })
}

/// What an account belongs to, as far as texts tell: `A` assets, `L`
/// liabilities and equity (which charts mix), `I` income, `X` expenses.
pub(super) const ROOTS: &[(char, &[&str])] = &[
    (
        'A',
        &[
            "asset",
            "aktiva_",
            "activo",
            "actif",
            "vermogen",
            "*vermogen_",
            "attivo",
            "ativo",
        ],
    ),
    (
        'L',
        &[
            "liabilit",
            "passiva_",
            "passif",
            "pasivo",
            "*verbindlichkeit",
            "passivo",
            "equity",
            "eigenkapital",
            "patrimonio",
            "capitaux",
            "capital contable",
            "capital_",
            "net worth",
            "*ruckstellung",
            "privat",
        ],
    ),
    (
        'X',
        &[
            "expense",
            "expenditure",
            "cost_",
            "costs",
            "overhead",
            "gasto",
            "egreso",
            "costo",
            "coste",
            "charge",
            "depense",
            "*aufwand",
            "*aufwend",
            "*kosten_",
            "achats",
            "purchase",
        ],
    ),
    (
        'I',
        &[
            "income",
            "revenue",
            "ingreso",
            "*erlos",
            "*ertrag",
            "produit",
            "sales_",
            "ventas_",
            "ventes_",
            "turnover",
            "*umsatze_",
        ],
    ),
];

/// Words that say how long an asset or a debt lasts: `true` is over a year.
pub(super) const HORIZONS: &[(bool, &[&str])] = &[
    (
        true,
        &[
            "non current",
            "noncurrent",
            "fixed asset",
            "long term",
            "largo plazo",
            "no circulante",
            "activo fijo",
            "*anlagevermogen",
            "immobilis",
            "long lived",
            "no corriente",
            "long terme",
        ],
    ),
    (
        false,
        &[
            "current",
            "circulante",
            "corto plazo",
            "*umlaufvermogen",
            "circulant",
            "short term",
            "court terme",
            "corriente",
        ],
    ),
];

/// Roots, line, weight (1 vague to 5 sure) and patterns; of the rules that fit
/// a text the heaviest count, and of equal ones that with the longest pattern.
pub(super) type Rule = (&'static str, Line, u8, &'static [&'static str]);

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    // Memorandum, clearing and opening accounts.
    ("AL", Clearing, 5, &["suspense", "clearing", "temporary open", "temporary acc", "opening balance", "undeposited", "cuentas de orden", "cuenta puente", "compte d attente", "comptes d attente", "*saldenvortrag", "*verrechnungskonto", "durchlaufende_", "virements internes", "*geldtransit", "memorandum", "ask my accountant", "comptes de liaison", "rounding_"]),
    ("X", Clearing, 5, &["*gegenkonto"]),
    // Accumulated depreciation before anything that names what is depreciated.
    ("A", AccumulatedDepreciation, 5, &["accumulated+deprec", "accum+deprec", "acc+deprec_", "accdep", "accumulated+amort", "accum+amort", "depreciacion+acum", "amortizacion+acum", "depreciacion y amortizacion_", "less+deprec", "provision for deprec", "amortissements des", "amortissement des immo", "depreciations des immo", "kumulierte+*abschreibung", "kumulierte+afa_", "*wertberichtigung+*anlage", "less accumulated"]),
    ("A", AccumulatedDepreciation, 5, &["depreciation", "depreciacion", "amortissement", "*abschreibung", "amortizacion"]),
    // Receivables less what is doubtful.
    ("A", Receivables, 5, &["allowance+doubt", "allowance+bad", "provision+doubt", "provision+incobr", "incobrab", "estimacion+incobr", "*wertberichtigung+*forderung", "clients douteux", "depreciations des comptes clients", "dubios"]),
    ("A", Receivables, 4, &["accounts receivable", "account receivable", "trade receiv", "trade debtor", "debtors", "*forderungen aus lieferung", "forderungen aus l u", "creances clients", "clients et comptes", "clients ventes", "cuentas por cobrar cliente", "cuentas por cobrar nacional", "cuentas por cobrar exter", "cuentas por cobrar detal", "cuentas por cobrar mayor", "efectos por cobrar", "documentos por cobrar", "clientes", "factures a etablir", "notes receivable", "bills receivable"]),
    ("A", Receivables, 3, &["receivable_", "receivables", "clients_", "customers"]),
    ("A", Receivables, 2, &["*forderungen_", "cuentas por cobrar", "por cobrar", "creances"]),
    ("A", OtherCurrentAssets, 5, &["employee advance", "employee loan", "loan to employee", "staff loan", "staff advance", "loans and advances", "advance to supplier", "advances to supplier", "supplier advance", "vendor advance", "advances paid", "adelanto a proveedor", "anticipo a proveedor", "anticipos a proveedor", "geleistete anzahl", "avances et acomptes verses", "avances au personnel", "personnel avances", "anticipo de nomina", "prestamos personales", "prestamos al personal", "prestamos a emplead", "empleados", "deudores diversos", "otras cuentas por cobrar", "accionistas", "cuentas por cobrar socios", "interest receivable", "intereses por cobrar", "*sonstige vermogensgegenst", "other receiv", "other current asset", "sundry debtor", "insurance claim", "reclamo", "reclamaci", "cheques devueltos", "returned cheque", "dividends receiv", "afiliadas", "intercompany", "due from", "subventions a recevoir", "companias relacion", "partes relacionadas", "earnest money", "funcionarios y emplead", "guarantees_", "bank deposits", "security deposit", "*unterschiedsbetrag+*vermogensverrechnung"]),
    ("A", OtherCurrentAssets, 3, &["securities and deposits", "other current", "debiteurs divers", "otros activos circulantes", "ubrige forderungen", "sonstige forderungen", "depositos varios", "otros deudores", "gubernamental"]),
    // Cash.
    ("A", Cash, 5, &["petty cash", "cash in hand", "cash on hand", "cash at bank", "cash in transit", "cash and cash equiv", "bank account", "checking", "current account", "savings", "till_", "kasse_", "*bankkonto", "postbank", "sparkasse", "girokonto", "caisse_", "caisses_", "compte bancaire", "banques", "caja_", "cajas_", "caja chica", "bancos", "efectivo_", "paypal", "cheques postaux", "valeurs a l encaissement", "*bankguthaben", "*kassenbestand", "guthaben bei kredit"]),
    ("A", Cash, 4, &["cash_", "bank_", "banks_", "banco_", "banque_", "fondo a depositar", "tresorerie", "stripe", "float_"]),
    ("A", ShortTermInvestments, 5, &["short term invest", "short term deposit", "marketable sec", "term deposit", "fixed deposit", "inversiones a corto", "inversiones temporal", "valeurs mobilieres de placement", "*wertpapiere_+umlauf", "money market", "treasury bill", "papeles comerciales", "papel comercial"]),
    ("A", ShortTermInvestments, 4, &["*wertpapiere"]),
    // Stock.
    ("A", Inventory, 5, &["inventor", "stock in hand", "stock in trade", "stock on hand", "closing stock", "stock assets", "raw material", "work in progress", "finished goods", "*vorrate", "waren_", "*warenbestand", "*erzeugnisse", "roh hilfs", "stocks_", "en cours de production", "marchandises", "matieres premieres", "produits finis", "existencias", "almacen_", "mercanc", "materia prima", "producto terminado", "productos en proceso"]),
    ("A", Inventory, 3, &["stock_"]),
    // Prepaid and taxes.
    ("A", PrepaidExpenses, 5, &["prepaid", "prepayment", "pre paid", "deferred expense", "deferred cost", "aktive rechnungsabgr", "charges constatees d avance", "pagos anticipados", "gastos pagados por anticipado", "gastos anticipados", "prepagad", "seguros pagados por ant", "unexpired"]),
    ("A", PrepaidExpenses, 3, &["*rechnungsabgrenzung"]),
    ("A", TaxReceivable, 5, &["input tax", "input vat", "input gst", "gst input", "vat input", "vat receiv", "tax receiv", "tax refund", "taxes receiv", "recoverable tax", "tax recover", "vat recover", "gst receiv", "tax assets", "tax credit", "*vorsteuer", "*steuerforder", "*steueruberzahl", "tva deduct", "tva recup", "credit de tva", "credit d impot", "deductibles_+taxes", "iva acredit", "iva pagado", "iva pendiente de acred", "iva soportado", "credito fiscal", "impuestos pagados", "impuestos a favor", "isr pagado", "iva efectivamente", "impuestos por recuperar", "withholding tax receiv", "tds receiv", "igst", "cgst", "sgst", "saldos a favor"]),
    ("A", TaxReceivable, 3, &["tax_", "taxes_", "vat_", "gst_", "tva_", "iva_", "isr_", "impuesto", "impot", "*steuer"]),
    // Long-lived assets.
    ("A", OtherNoncurrentAssets, 5, &["deferred tax", "latente steuer", "impuestos diferidos", "impots differes", "depositos garantia", "depositos en garantia", "depots et cautionnements", "*kaution", "other non current", "other noncurrent", "otros activos no circ", "otros activos_", "rental deposit", "guarantee deposit", "charges a repartir"]),
    ("A", OtherNoncurrentAssets, 2, &["cargos diferidos", "activos diferidos", "other assets", "long term deposit"]),
    ("A", IntangibleAssets, 5, &["intangible", "goodwill", "patent", "trademark", "brand_", "copyright", "software", "licen", "marca_", "marcas_", "franchise", "immobilisations incorp", "fonds commercial", "brevets", "logiciel", "frais d etablissement", "frais etablissement", "gastos de constituc", "gastos de organiz", "gastos preoperativos", "immaterielle", "*firmenwert", "konzession", "concessions et droits", "credito mercantil", "edv software", "research and development", "website"]),
    ("A", FixedAssets, 4, &["fixed asset", "property plant", "plant and machin", "plants and machin", "plant machin", "machiner", "equipment", "furniture", "fixture", "vehicle", "motor_", "building", "land_", "leasehold", "computer", "office equip", "tools_", "*maschine", "*ausstattung", "*einrichtung", "*fahrzeug", "fuhrpark", "pkw_", "lkw_", "kfz_", "*gebaude", "grundstuck", "*bauten", "technische anlagen", "gwg_", "geringwertig", "immobilisations corp", "terrains", "constructions", "materiel", "mobilier", "outillage", "agencement", "installations", "immeuble", "maquinaria", "mobiliario", "muebles", "enseres", "equipo", "edificio", "terreno", "vehiculo", "inmueble", "construccion", "mejoras", "activo fijo", "propiedad", "renovation", "capital work", "anlagen im bau", "immobilisations en cours", "improvement", "truck", "autos_"]),
    ("A", FixedAssets, 2, &["sachanlagen", "*anlagevermogen", "activos fijos", "immobilisations_"]),
    ("A", FinancialAssets, 5, &["investments_+subsid", "subsidiar", "associated compan", "joint venture", "shares_", "participations", "titres de particip", "titres immobilises", "immobilisations financ", "*beteiligung", "anteile an verbund", "*finanzanlagen", "inversiones permanentes", "inversiones largo", "inversiones a largo", "titulos de valores", "long term invest", "investment in", "bonos_", "acciones_", "autres formes de participation", "*ausleihung", "prets_", "loans given", "loan receivable", "loans to"]),
    ("A", FinancialAssets, 3, &["investment", "inversion", "titres_", "bonds_"]),
    ("A", FinancialAssets, 2, &["*darlehen"]),
    // What is owed.
    ("L", Payables, 5, &["accounts payable", "account payable", "trade payable", "trade creditor", "creditors", "bills payable", "*verbindlichkeiten aus lieferung", "verbindlichkeiten aus l u", "fournisseurs", "proveedor", "received but not billed", "goods received not", "grni_", "stock liabilit", "no facturad", "factures non parvenues", "cuentas por pagar proveed"]),
    ("L", Payables, 2, &["payable_", "payables_", "cuentas por pagar", "kreditor"]),
    ("L", PayrollPayable, 5, &["payroll", "wages payable", "salaries payable", "salary payable", "accrued wage", "accrued salar", "accrued payroll", "superannuation payable", "pension payable", "lohn und gehalt", "*lohn", "*gehalt", "soziale sicherheit", "*sozialversicherung", "personnel remunerations", "remunerations dues", "personnel et comptes", "securite sociale", "organismes sociaux", "nomina", "sueldos", "salarios por pagar", "imss_", "infonavit", "prestaciones sociales", "aportes emplead", "aporte empresa", "acumulaciones laborales", "fondo de ahorro", "vacaciones", "aguinaldo", "embargo de sueldo", "sindicat", "contribuciones patron", "conges a payer", "401k", "provident fund", "utilidades_", "bonificaci", "bonus", "fideicomiso", "alimentacion", "employee benefit", "pension", "deductions payable", "leave liabilit", "holiday pay", "participation des salaries"]),
    ("L", TaxPayable, 5, &["tax payable", "taxes payable", "vat payable", "sales tax", "gst payable", "gst output", "output gst", "output tax", "output vat", "vat output", "vat liabilit", "vat control", "tax liabilit", "income tax", "corporation tax", "withholding", "tds_", "duties and taxes", "paye_", "umsatzsteuer", "*umsatzsteuer", "ust_", "*lohnsteuer", "*korperschaftsteuer", "*gewerbesteuer", "finanzamt", "tva a decaisser", "tva collect", "tva_", "impots et taxes", "impots sur les", "etat impot", "iva traslad", "iva por trasl", "iva debito", "iva retenid", "iva repercut", "isr_", "retenid", "retencion", "retenciones e impuestos", "impuestos por pagar", "impuesto", "impuestos retenidos", "debito fiscal", "patente industria", "hacienda publica", "taxes sur le chiffre"]),
    ("L", TaxPayable, 3, &["tax_", "taxes_", "vat_", "gst_", "*steuerverbind", "impot", "duties", "*steuern_"]),
    ("L", DeferredRevenue, 5, &["deferred revenue", "deferred income", "unearned", "customer deposit", "customer advance", "advances from customer", "advance from customer", "customer prepay", "contract liabilit", "passive rechnungsabgr", "erhaltene anzahl", "anzahlungen auf bestell", "produits constates d avance", "acomptes recus", "clients crediteurs", "anticipo de client", "anticipos de client", "adelanto de client", "cobros anticipad", "ingresos diferid", "ingresos cobrados por ant", "gift card", "income in advance", "received in advance"]),
    ("L", DeferredRevenue, 3, &["*rechnungsabgrenzung"]),
    ("L", ShortTermDebt, 5, &["overdraft", "credit card", "line of credit", "short term loan", "short term debt", "short term borrow", "loans current", "loan payable", "loans payable", "current portion", "concours bancaires", "decouvert", "kontokorrentkredit", "wechselverbind", "pasivos financieros a corto", "prestamos a corto", "creditos a corto", "prestamos bancarios a corto", "bank loan current", "tarjeta de credito", "tarjeta corpor", "corporate card", "notes payable current", "*wechsel_", "eigener wechsel"]),
    ("L", ShortTermDebt, 2, &["loans_", "loan_", "borrowing"]),
    ("L", LongTermDebt, 5, &["long term loan", "long term debt", "long term liab", "long term borrow", "loans non current", "mortgage", "bonds payable", "debenture", "notes payable", "term loan", "*verbindlichkeiten gegenuber kredit", "*anleihe", "emprunt", "dettes rattachees", "prestamos a largo", "creditos a largo", "pasivos financieros a largo", "hipotec", "obligaciones por pagar", "bank loan", "hire purchase", "finance lease", "lease liabilit", "bounce back loan"]),
    ("L", LongTermDebt, 3, &["*darlehen", "*kredite_", "secured loan", "unsecured loan", "*bankdarlehen", "prestamo"]),
    ("L", Provisions, 5, &["*ruckstellung", "provision for warrant", "provision for pension", "provisions pour", "warranty provision", "indemniz", "reservas fiscal", "reservas operat", "reservas financ", "provision for liab", "pension obligation", "retirement obligation", "gratuity", "employee benefits obligation"]),
    ("L", Provisions, 2, &["provision"]),
    ("L", OtherNoncurrentLiabilities, 5, &["deferred tax", "latente steuer", "impuestos diferidos", "impots differes", "otros pasivos a largo", "other non current liab", "other noncurrent liab", "other long term liab", "intercompan", "depots et cautionnements recus", "*sonderposten", "pasivos diferidos"]),
    ("L", OtherCurrentLiabilities, 5, &["accrual", "accrued", "accr_", "expense claim", "other current liab", "dividend+payable", "dividends payable", "dividend por pagar", "dividendo por pagar", "*sonstige verbindlichkeit", "gastos acumulados", "otras acumulaciones", "acreedores diversos", "otras cuentas por pagar", "otros pasivos a corto", "crediteurs divers", "comptes courants", "associes+dividendes", "dividendes a payer", "groupe et associes", "due to", "owing to director", "director s loan", "director loan", "directors loan", "loan from director", "shareholder loan", "amount owing", "verbindlichkeiten gegenuber verbund", "verbindlichkeiten gegenuber untern", "gesellschafterdarlehen", "cuentas por pagar socios", "cuentas por pagar accionistas", "acreedores_", "afiliadas", "intereses por pagar", "interest payable", "charges a payer"]),
    ("L", OtherCurrentLiabilities, 2, &["sundry", "prov_", "other liabilit", "pasivos acumulados"]),
    // What the owners have in it.
    ("L", ShareCapital, 5, &["share capital", "capital stock", "common stock", "ordinary shares", "preferred stock", "paid in capital", "paid up capital", "share premium", "shareholders fund", "shareholder fund", "owner s capital", "owner capital", "owners capital", "contributed capital", "gezeichnetes kapital", "*stammkapital", "*grundkapital", "*kommanditkapital", "capital souscrit", "capital social", "capital fijo", "capital variable", "aportaci", "apport", "acciones en tesor", "treasury", "primes d emission", "members capital", "partner capital", "partners capital"]),
    ("L", ShareCapital, 2, &["capital_", "stock_", "equity_"]),
    ("L", Reserves, 5, &["reserves and surplus", "revaluation", "general reserve", "legal reserve", "statutory reserve", "other reserve", "*kapitalrucklage", "*gewinnrucklage", "*rucklage", "reserve legale", "reserves_", "ecarts de reeval", "subventions d equip", "subventions d invest", "provisions reglementees", "reserva legal", "otras reservas", "reserva de capital", "other comprehensive", "translation reserve", "capital surplus"]),
    ("L", Reserves, 2, &["reserve_", "reserva", "surplus_", "superavit", "actualizacion"]),
    ("L", RetainedEarnings, 5, &["retained", "accumulated profit", "accumulated loss", "accumulated deficit", "accumulated earning", "current year earning", "current earning", "profit and loss acc", "p l account", "p and l account", "profit for the year", "net income", "*gewinnvortrag", "*verlustvortrag", "*jahresuberschu", "*jahresfehlbetrag", "*bilanzgewinn", "report a nouveau", "resultat de l exercice", "resultado del ejercicio", "resultados de ejercicios", "resultados acumulad", "utilidades del ejerc", "utilidades no distrib", "utilidad del ejerc", "utilidades acumulad", "ganancias y perdidas", "perdidas y ganancias", "perdidas acumulad", "resultado del periodo", "superavit ganado", "remanente"]),
    ("L", OwnerDrawings, 5, &["drawing", "owner s draw", "owners draw", "owner draw", "distribution", "dividends paid", "dividends declared", "proposed dividend", "dividends_", "*privatentnahme", "*privateinlage", "*privatsteuer", "*privatkonten", "compte de l exploitant", "retiros", "owner s pay", "funds introduced", "capital introduced", "partner draw", "interim dividend", "final dividend", "dividend paid", "privatentnahmen"]),
    ("L", OwnerDrawings, 3, &["dividend", "dividendo", "privat"]),
    // Sales.
    ("I", SalesDeductions, 5, &["sales return", "sales discount", "discounts given", "discount allowed", "discounts allowed", "returns and allow", "refund", "less discount", "*erlosschmaler", "*gewahrte skonti", "gewahrte rabatte", "rabais remises et ristournes accord", "descuentos en ventas", "descuento sobre venta", "devoluciones en venta", "devolucion en venta", "rebajas sobre venta", "descuentos y devol", "chargeback", "customer discount"]),
    ("I", FinancialIncome, 5, &["interest income", "interest earned", "interest receiv", "interest_", "dividend income", "dividends received", "exchange gain", "currency gain", "fx gain", "foreign exchange", "realised currency", "unrealised currency", "*zinsertrag", "*zinsen", "*dividendenertrag", "*beteiligungsertrag", "produits financ", "revenus des valeurs", "revenus des titres", "gains de change", "produits de participation", "escomptes obtenus", "intereses", "ingresos financ", "productos financ", "utilidad cambiaria", "ganancia cambiaria", "ganancias en diferencial", "diferencial cambiario", "ganancias en ventas de inversion", "*kursgewinn", "*ertrage aus beteilig", "exchange difference", "investment income"]),
    ("I", ExceptionalIncome, 5, &["gain on disposal", "gain on sale", "profit on sale", "profit on disposal", "gain on asset", "extraordinary", "exceptional", "*ausserordentliche ertr", "ausserordentlich", "*anlagenabgang", "produits exceptionnels", "produits des cessions", "ganancias en ventas de activo", "utilidad en venta de activo", "ganancia en venta de activo", "ganancia+venta+activo", "gain+sale+asset", "utilidad+venta+activo", "ingresos extraordinarios", "prior year", "prior period", "ejercicios anteriores", "gain loss on asset", "gain loss on disp"]),
    ("I", OtherIncome, 5, &["other income", "miscellaneous income", "sundry income", "grant", "subsid", "rental income", "rent income", "rent received", "commission income", "commissions received", "royalt", "insurance proceeds", "*sonstige ertr", "sonstige betriebliche ertr", "ertrage aus vermiet", "*mietertrag", "subventions d exploit", "production immobilisee", "autres produits", "transferts de charges", "reprises sur", "otros ingresos", "otros productos", "indirect income", "recovery", "bad debts recovered", "eigenleistung", "*investitionszulage", "donations received"]),
    ("I", Revenue, 5, &["sales income", "sales revenue", "sales of", "product sales", "product income", "service income", "service revenue", "services income", "service sales", "revenue from", "consulting income", "fee income", "fees earned", "*erlose_", "*umsatzerlos", "erlose+ust", "ventes de", "prestations de services", "ventas", "ingresos por servicio", "ingresos por venta", "ingresos operac", "subscription income", "design income", "landscaping", "shipping income", "delivery income"]),
    ("I", Revenue, 4, &["sales_", "revenue_", "turnover", "services_", "service_", "*erlos", "ventes", "honorarios", "fees_", "direct income", "billable", "management income", "income from"]),
    ("I", Revenue, 2, &["income_", "ingresos_", "*umsatz", "chiffre d affaires"]),
    // Costs of what is sold.
    ("X", CostOfSales, 5, &["cost of goods", "cost of sales", "cost of revenue", "cogs_", "cost of materials", "materials purchased", "direct material", "direct cost", "direct expense", "direct labo", "purchases_", "purchase_", "subcontract", "sub contract", "stock adjust", "inventory adjust", "shrinkage", "change in stock", "change in inventor", "included in valuation", "freight in", "carriage in", "import dut", "customs", "merchant goods", "packaging", "*wareneingang", "*wareneinsatz", "*materialaufwand", "*materialeinsatz", "*fremdleistung", "*bauleistung", "*bezugsnebenkosten", "*rohstoff", "*bestandsverander", "*herstellungskost", "achats de march", "achats stock", "achats de mat", "variation des stocks", "sous traitance", "costo de venta", "costo de lo vendido", "costos de venta", "coste de las ventas", "compras", "materia prima", "incluidos en la valoracion", "ajuste de inventario", "mano de obra directa", "mercancias vendidas", "roh hilfs", "discounts received", "raw material", "production cost", "manufacturing", "job cost", "job material", "supplies and materials cogs"]),
    ("X", CostOfSales, 3, &["costo_", "material", "*material", "achats"]),
    // People.
    ("X", Personnel, 5, &["salar", "wage", "payroll", "staff", "employee", "employer", "bonus", "superannuation", "pension", "social security", "national insurance", "provident fund", "health insurance", "medical", "training", "recruit", "directors fee", "directors remun", "director s remun", "director fee", "directors salar", "officer compens", "labour", "labor_", "temporary staff", "gratuity", "incentive", "severance", "*personal", "*lohn", "*lohne", "*gehalt", "*gehalter", "*sozialaufw", "soziale aufw", "*altersvorsorge", "*berufsgenossen", "vermogenswirksame", "remuneration du", "remunerations du pers", "salaires", "charges de personnel", "charges sociales", "cotisations sociales", "cotisations a l urssaf", "securite sociale", "personnel_", "conges payes", "sueldo", "salario", "nomina", "personal_", "aguinaldo", "prestaciones", "prima vacacional", "vacaciones", "horas extra", "seguridad social", "imss_", "infonavit", "cuotas patron", "indemnizacion", "capacitacion", "bono_", "bonificaci", "becas_", "comedor", "jubilaci", "retirement", "401k", "fica_", "futa_", "suta_", "workers comp", "401 k", "cpf_", "sdf_", "fwl_"]),
    // Place and upkeep.
    ("X", Premises, 5, &["office rent", "rent_", "rental", "rents_", "lease", "rates_", "premises", "occupancy", "utilit", "electric", "light power", "light heat", "heat", "heating", "water_", "gas_", "cleaning", "janitor", "refuse", "repair", "maintenance", "r m_", "security_", "*miete", "*pacht", "*raumkosten", "*strom_", "*heizung", "*reinigung", "*reparatur", "*instandhalt", "*wartung", "locations_", "location_", "loyer", "charges locatives", "entretien", "credit bail", "electricite", "eau_", "alquiler", "arrendamiento", "renta_", "rentas_", "energia", "electrica", "agua_", "luz_", "limpieza", "aseo_", "mantenimiento", "reparacion", "condominio", "servicios publicos", "vigilancia", "nebenkosten_+miete", "leasing", "building exp", "facilities", "storage"]),
    // Sales work.
    ("X", Selling, 5, &["advert", "marketing", "promotion", "sales expense", "selling expense", "commission on sales", "commissions on sales", "sales commission", "commission paid", "commissions paid", "freight out", "carriage out", "freight and forward", "freight", "delivery expense", "shipping", "distribution", "exhibition", "trade show", "website", "public relation", "graphic design", "*werbe", "*werbung", "*vertrieb", "*verkaufsprovision", "provisionen_", "*ausgangsfracht", "*messe", "*versandkost", "*warenabgabe", "publicite", "annonces", "foires", "commissions sur vente", "transports sur vente", "cadeaux", "publicidad", "propaganda", "promocion", "comisiones sobre venta", "comisiones a vend", "gastos de venta", "gastos de distrib", "fletes_", "reparto", "medios_", "evento", "mercadotec", "geschenk", "samples_", "sponsor", "*bewirtung kunden"]),
    ("X", Selling, 3, &["commission", "comision"]),
    // On the road.
    ("X", Travel, 5, &["travel", "vehicle", "motor vehicle", "motor exp", "car_", "auto_", "automobile", "fuel", "petrol", "gasoline", "mileage", "parking", "tolls", "entertainment", "meals", "lodging", "hotel", "accommodation", "airfare", "subsistence", "*reisekosten", "*kfz", "*fahrzeug", "*bewirtung", "*treibstoff", "*benzin", "deplacement", "voyage", "missions", "receptions", "carburant", "vehicule", "viaje", "viatico", "pasaje", "hospedaje", "combustible", "gasolina", "peaje", "estacionamiento", "vehiculo", "representacion", "traslado", "taxi"]),
    // Advice.
    ("X", ProfessionalFees, 5, &["legal", "professional", "audit", "accounting", "accountan", "bookkeep", "consult", "lawyer", "attorney", "secretarial fee", "tax agent", "tax fee", "advisory", "*rechtsberat", "*beratung", "*buchfuhrung", "*abschluss", "*prufungskosten", "*steuerberat", "*notar", "honoraires", "frais d actes", "etudes et recherches", "honorarios", "asesor", "auditor", "servicios profesional", "servicios legal", "legales_", "notari", "juridic", "abogad"]),
    // The rest of the overheads.
    ("X", OtherOperatingExpenses, 5, &["insurance", "assurance", "*versicherung", "seguro", "office suppl", "office exp", "stationer", "stationary", "printing", "print and", "postage", "postal", "courier", "telephone", "phone", "internet", "communication", "mobile", "subscription", "dues_", "membership", "licen", "software", "it_", "computer exp", "hosting", "cloud", "bank charge", "bank fee", "bank service", "merchant fee", "payment process", "credit card fee", "credit card charge", "stripe fee", "paypal fee", "bad debt", "doubtful", "write off", "written off", "round off", "rounded off", "rounding", "donation", "charit", "miscellaneous", "sundry", "general exp", "administrative exp", "administration exp", "permits", "property tax", "business tax", "other expense", "books_", "magazines", "small tools", "tools_", "*buro", "*porto", "*telefon", "*telekom", "*mobilfunk", "*zeitschrift", "*bucher_", "*beitrage", "*spende", "*geldverkehr", "*bankgebuhr", "*kleingerat", "*fortbildung", "*forderungsverlust", "*grundsteuer", "*sonstige kosten", "*verschiedene kosten", "*verwaltungskosten", "*zwangsgeld", "*verspatungszuschl", "sonstige betriebliche aufw", "sonstiger betriebsbedarf", "frais postaux", "telecommunic", "fournitures admin", "documentation", "services bancaires", "impots et taxes", "impots taxes", "taxes foncieres", "pertes sur creances", "autres charges de gestion", "dons_", "papeleria", "articulos de oficina", "equipos de oficina", "oficina", "telefono", "sistemas", "comisiones bancarias", "gastos bancarios", "cuentas incobrables", "incobrables", "donativos", "impuestos y derechos", "derechos", "predial", "gastos generales", "otros gastos", "diversos", "suscripcion", "cuotas_", "tramites", "gastos de administracion", "fotocop", "patente", "licence fee"]),
    ("X", OtherOperatingExpenses, 4, &["supplies", "consumables"]),
    ("X", OtherOperatingExpenses, 2, &["general", "other_", "divers", "no deducible", "non deductible", "fees_", "nicht abzugsf", "*sonstige", "otros_", "indirect expense", "administr", "overhead", "operating expense", "gastos operativos", "varios"]),
    // Wear.
    ("X", Depreciation, 5, &["depreciation", "amortisation", "amortization", "impairment", "*abschreibung", "afa_", "dotations aux amort", "dotations aux deprec", "dotations aux prov", "depreciacion", "amortizacion", "deterioro", "dep_"]),
    ("X", Depreciation, 4, &["dotations"]),
    // Finance, the unusual, and tax on the result.
    ("X", FinancialExpense, 5, &["interest expense", "interest on loan", "interest paid", "loan interest", "bank charges and interest", "finance cost", "finance charge", "exchange loss", "currency loss", "exchange difference", "exchange gain loss", "exchange gain or loss", "foreign exchange loss", "fx loss", "currency exchange", "*zinsaufwand", "*zinsaufwendungen", "*kursverlust", "charges financieres", "charges d interet", "interets des", "pertes de change", "escomptes accordes", "gastos financ", "perdida cambiaria", "perdidas en diferencial", "perdida en cambio", "fluctuacion cambiaria", "intereses pagados", "intereses bancarios", "intereses por financ", "perdidas en inversion", "perdidas en ventas de inversion", "loss on investment", "mortgage interest", "factoring"]),
    ("X", FinancialExpense, 5, &["interest", "interet", "*zinsen", "interes", "exchange gain", "bank revaluation", "unrealised currency", "realised currency", "unrealized", "comisiones y gastos bancarios"]),
    ("X", ExceptionalExpense, 5, &["loss on disposal", "loss on sale", "gain loss on", "gain or loss on disposal", "extraordinary", "exceptional", "*ausserordentliche aufw", "verluste aus dem abgang", "*anlagenabgang", "charges exceptionn", "valeurs comptables des elements", "perdidas en ventas de activo", "perdida en venta de activo", "perdidas en venta de activo", "perdida+venta+activo", "loss+sale+asset", "perdida por robo", "ajuste de anos anteriores", "ejercicios anteriores", "prior year", "prior period", "gastos extraordinarios", "fines and penal", "penalties", "theft", "settlement"]),
    ("X", IncomeTax, 5, &["income tax", "corporation tax", "corporate tax", "tax expense", "deferred tax expense", "provision for tax", "*korperschaftsteuer", "*gewerbesteuer", "*ertragsteuer", "steuern vom einkommen", "impots sur les benefices", "impot sur les societes", "impuesto sobre la renta", "impuesto a la renta", "impuesto sobre sociedades", "gastos de isr", "isr_", "ptu_", "*solidaritatszuschlag"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_case_accents_and_punctuation() {
        assert_eq!(plain("Büro-/Möbel  (Größe)"), " buro mobel grosse ");
        assert_eq!(plain("Cre\u{301}ances: Œuvres"), " creances oeuvres ");
        assert_eq!(plain(""), " ");
    }

    #[test]
    fn patterns_match_starts_middles_and_whole_words() {
        let text = plain("Verrechnete Lohnsteuer, car rental");
        assert!(holds(&text, "*steuer_"));
        assert!(!holds(&text, "steuer"));
        assert!(holds(&text, "car_"));
        assert!(!holds(&text, "lohn_"));
        assert!(holds(&text, "rent+lohn"));
        assert!(!holds(&text, "rent+gehalt"));
    }

    #[test]
    fn every_pattern_is_plain_and_every_root_known() {
        for (roots, _, weight, patterns) in RULES {
            assert!(roots.chars().all(|root| "ALIX".contains(root)));
            assert!((1..=5).contains(weight));
            for pattern in *patterns {
                for part in pattern.split('+') {
                    let part = part.trim_start_matches('*').trim_end_matches('_');
                    assert!(!part.is_empty());
                    assert!(
                        plain(part).trim() == part || pattern.contains(" . "),
                        "{pattern}"
                    );
                }
            }
        }
    }
}
