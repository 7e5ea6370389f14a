namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>
/// What can be wrong with a schema; <c>SG</c> and the number is the id that users see. Grouped by stage: 0xx configuration, 1xx syntax,
/// 2xx linking, 3xx specification section 4, 4xx section 7, 5xx datatypes, 6xx types and programs,
/// 7xx compatibility, 9xx internal.
/// </summary>
public enum DiagnosticCode
{
    /// <summary>The generator runs in a project without schemas.</summary>
    NoSchemas = 1,

    /// <summary>The project lacks the library that generated code needs.</summary>
    RuntimeMissing = 2,

    /// <summary>Generator and library are of different versions.</summary>
    RuntimeVersionDiffers = 3,

    /// <summary>The project's C# is older than generated code needs.</summary>
    LanguageVersionTooLow = 4,

    /// <summary>The metadata <c>Visibility</c> has a value of its own invention.</summary>
    VisibilityUnknown = 5,

    /// <summary>The metadata <c>Namespace</c> is no C# namespace.</summary>
    NamespaceInvalid = 6,

    /// <summary>The metadata <c>Name</c> is no C# identifier.</summary>
    SchemaNameInvalid = 7,

    /// <summary>Two schemas of one namespace have the same name.</summary>
    SchemaNameRepeated = 8,

    /// <summary>Two namespaces differ only in case.</summary>
    NamespaceDiffersByCase = 9,

    /// <summary>A file that the project names cannot be read.</summary>
    FileUnreadable = 10,

    /// <summary>A schema refers to a file by a name of different case.</summary>
    ReferenceDiffersByCase = 11,

    /// <summary>The project sees the types of the schema in another assembly.</summary>
    TypesVisibleElsewhere = 12,

    /// <summary>The schemas' folders hold too many files; the package's targets say it.</summary>
    TooManyIncludeCandidates = 20,

    /// <summary>A file is listed as a schema more than once; the package's targets say it.</summary>
    SchemaListedTwice = 21,

    /// <summary>The project is not a C# project; the package's targets say it.</summary>
    LanguageUnsupported = 22,

    /// <summary>The project targets a framework that generated code does not run on; the package's targets say it.</summary>
    FrameworkUnsupported = 23,

    /// <summary>The file is not well-formed XML.</summary>
    NotWellFormed = 101,

    /// <summary>Something in the compact syntax stands where it may not.</summary>
    UnexpectedToken = 102,

    /// <summary>Patterns are nested deeper than the limit.</summary>
    TooDeep = 103,

    /// <summary>The file's root is not a RELAX NG pattern.</summary>
    NotASchema = 104,

    /// <summary>An element stands where it may not.</summary>
    UnexpectedElement = 105,

    /// <summary>An element has an attribute that it may not have.</summary>
    UnexpectedAttribute = 106,

    /// <summary>An attribute is missing.</summary>
    MissingAttribute = 107,

    /// <summary>A child is missing.</summary>
    MissingChild = 108,

    /// <summary>There is text where only elements may stand.</summary>
    UnexpectedText = 109,

    /// <summary>A name is not an NCName or QName.</summary>
    InvalidName = 110,

    /// <summary>The <c>combine</c> attribute has a value that does not exist.</summary>
    InvalidCombine = 111,

    /// <summary>A character of the compact syntax is none of XML, or its escape is none.</summary>
    InvalidCharacter = 112,

    /// <summary>A literal of the compact syntax has no end.</summary>
    UnterminatedLiteral = 113,

    /// <summary>A declaration of the compact syntax says what it may not.</summary>
    InvalidDeclaration = 114,

    /// <summary>An annotation of the compact syntax stands where it may not, or says what it may not.</summary>
    InvalidAnnotation = 115,

    /// <summary>A file's name says one syntax, and its text is in the other.</summary>
    OtherSyntax = 116,

    /// <summary>A file that the schema names is not there.</summary>
    FileNotFound = 201,

    /// <summary>Files include each other in a circle.</summary>
    FileCycle = 202,

    /// <summary>The schema consists of more files than the limit.</summary>
    TooManyFiles = 203,

    /// <summary>Files include each other deeper than the limit.</summary>
    FilesTooDeep = 204,

    /// <summary>An included file is not a grammar.</summary>
    IncludeOfPattern = 205,

    /// <summary>An include replaces a definition that the file does not have.</summary>
    OverrideOfNothing = 206,

    /// <summary>An include replaces the start of a file that has none.</summary>
    OverrideOfNoStart = 207,

    /// <summary>A reference names no definition.</summary>
    UndefinedReference = 208,

    /// <summary>There is no grammar around this one.</summary>
    ParentRefWithoutParent = 209,

    /// <summary>A grammar has no start.</summary>
    NoStart = 210,

    /// <summary>A schema refers to an address in a network, from which nothing is fetched.</summary>
    NothingFetched = 211,

    /// <summary>A grammar includes one file twice, so that its definitions are there twice.</summary>
    FileIncludedTwice = 212,

    /// <summary>An entry of an XML catalog leads to what cannot be opened.</summary>
    CatalogTargetUnusable = 213,

    /// <summary>An XML catalog that another refers to cannot be used.</summary>
    CatalogPassedOver = 214,

    /// <summary>A prefix is not bound to a namespace.</summary>
    UnboundPrefix = 301,

    /// <summary>The <c>datatypeLibrary</c> attribute is not an absolute URI.</summary>
    InvalidLibraryUri = 302,

    /// <summary>The <c>href</c> attribute cannot be used as a URI reference.</summary>
    InvalidHref = 303,

    /// <summary>An exception of a name class holds what it may not.</summary>
    ExceptInExcept = 304,

    /// <summary>An attribute pattern would match a namespace declaration.</summary>
    NamespaceDeclarationAttribute = 305,

    /// <summary>Of several definitions of a name, more than one has no <c>combine</c>.</summary>
    CombineMissing = 306,

    /// <summary>Definitions of a name disagree on <c>combine</c>.</summary>
    CombineContradiction = 307,

    /// <summary>A definition refers to itself without an element between.</summary>
    RecursionWithoutElement = 308,

    /// <summary>The schema is larger than the limit when references are expanded.</summary>
    TooLarge = 309,

    /// <summary>A prefix is not bound to a datatype library.</summary>
    UnboundDatatypePrefix = 310,

    /// <summary>An attribute's value holds an element or an attribute.</summary>
    MarkupInAttribute = 401,

    /// <summary>Attributes are repeated together with something else.</summary>
    RepeatedAttributeGroup = 402,

    /// <summary>A list holds what is not a value.</summary>
    NotAListItem = 403,

    /// <summary>The exception of a <c>data</c> holds what is not a value.</summary>
    NotAnExceptedValue = 404,

    /// <summary>A document would not be one element.</summary>
    NotADocument = 405,

    /// <summary>A value stands beside children or other values.</summary>
    ValueBesideContent = 406,

    /// <summary>An attribute could occur twice.</summary>
    DuplicateAttribute = 407,

    /// <summary>An attribute with an infinite name class is not repeated.</summary>
    WildcardAttributeNotRepeated = 408,

    /// <summary>An element could belong to two branches of an interleave.</summary>
    InterleavedElement = 409,

    /// <summary>Text could belong to two branches of an interleave.</summary>
    InterleavedText = 410,

    /// <summary>There is no datatype library of that URI.</summary>
    UnknownDatatypeLibrary = 501,

    /// <summary>The library has no such datatype.</summary>
    UnknownDatatype = 502,

    /// <summary>The datatype has no such parameter.</summary>
    UnknownParameter = 503,

    /// <summary>The value of a parameter is not allowed.</summary>
    InvalidParameter = 504,

    /// <summary>A pattern parameter is not a regular expression of XSD.</summary>
    InvalidRegex = 505,

    /// <summary>The datatype cannot be used so.</summary>
    InvalidDatatypeUse = 506,

    /// <summary>A value is not in its datatype.</summary>
    InvalidValue = 507,

    // 6xx: types and programs

    /// <summary>The content of an element is beyond the limits of the validator's tables.</summary>
    ContentTooComplex = 601,

    /// <summary>A file of names is not a JSON object of names and bindings.</summary>
    NamesFileInvalid = 602,

    /// <summary>A stated name is no C# name.</summary>
    NameInvalid = 603,

    /// <summary>A name, or a pattern path, is stated twice.</summary>
    NameRepeated = 604,

    /// <summary>A name is stated for a pattern that there is not.</summary>
    NameStale = 605,

    /// <summary>An element of a document may be either of two elements of the schema, of which one counts.</summary>
    AmbiguousElement = 606,

    /// <summary>A class would have more members than the runtime can tell apart.</summary>
    TooManyMembers = 607,

    /// <summary>A file of names states an invalid type or member.</summary>
    BindingImpossible = 608,

    /// <summary>A file of names refers to a C# type that the project does not have, or to a converter that does not convert.</summary>
    StatedTypeMissing = 609,

    /// <summary>The default value of an attribute cannot be used.</summary>
    DefaultUnused = 610,

    /// <summary>A stated name is the best name of something else, which has another one.</summary>
    NameDisplaced = 611,

    // 7xx: compatibility with an older version

    /// <summary>The schema refuses documents that its baseline accepts.</summary>
    BackwardIncompatible = 701,

    /// <summary>The baseline refuses documents that the schema accepts.</summary>
    ForwardIncompatible = 702,

    /// <summary>Whether the schema is compatible with its baseline could not be decided.</summary>
    CompatibilityUndecided = 703,

    /// <summary>A change that was accepted is none any more.</summary>
    AcceptedChangeStale = 704,

    /// <summary>The list of accepted changes cannot be used.</summary>
    AcceptedChangesInvalid = 705,

    /// <summary>The metadata <c>Compatibility</c> has a value of its own invention.</summary>
    CompatibilityUnknown = 706,

    /// <summary>The metadata <c>Compatibility</c> stands without <c>Baseline</c>.</summary>
    BaselineMissing = 707,

    /// <summary>The baseline is not a correct schema.</summary>
    BaselineIncorrect = 708,

    /// <summary>The commit of a baseline cannot be read; the package's targets say it.</summary>
    BaselineUnavailable = 709,

    /// <summary>Code does not compile with the types of the schema as it does with those of the baseline.</summary>
    CodeBroken = 710,

    /// <summary>Code compiles with the types of the schema, but something it uses has changed since the baseline.</summary>
    CodeChanged = 711,

    // 8xx: what schemagen lint finds in correct schemas

    /// <summary>Nothing leads to a definition from the start.</summary>
    UnreachedDefinition = 801,

    /// <summary>Two definitions have the same pattern.</summary>
    EqualDefinition = 802,

    /// <summary>An element of a document may be either of two elements of the schema.</summary>
    AmbiguousContent = 803,

    /// <summary>No text is a value of a datatype with its facets.</summary>
    ValueWithoutText = 804,

    /// <summary>An alternative of a choice adds nothing to the others.</summary>
    RedundantAlternative = 805,

    /// <summary>No document can have an element.</summary>
    ImpossibleElement = 806,

    /// <summary>libxml2 refuses documents in which two interleaves within one alternate.</summary>
    LibxmlNestedInterleaves = 807,

    /// <summary>libxml2 refuses the second round of an interleave.</summary>
    LibxmlRepeatedInterleave = 808,

    /// <summary>libxml2 refuses what comes behind an interleave with a name of it.</summary>
    LibxmlFollowedInterleave = 809,

    /// <summary>A generated name has a number, because another pattern has the name without one.</summary>
    NumberedName = 810,

    /// <summary>An annotation of <c>lint</c> switches nothing off.</summary>
    UnknownSuppression = 811,

    /// <summary>A failure of SchemaGen itself.</summary>
    Internal = 9999,
}
