using System.Collections.Immutable;
using System.Globalization;
using static SchemaGen.RelaxNg.Diagnostics.DiagnosticSeverity;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>The table of all messages. A message says what was found and what was expected. Section numbers refer to the RELAX NG specification.</summary>
public static class DiagnosticMessages
{
    // Messages quote parts of schemas, which can have any length.
    private const int LongestArgument = 400;
    private const int LongestShown = 200;

    /// <summary>Returns the severity, title and format of a code.</summary>
    public static (DiagnosticSeverity Severity, string Title, string Format) Of(DiagnosticCode code) => code switch
    {
        DiagnosticCode.NoSchemas => (Info, "The project has no schema", "The project has no RelaxNgSchema item: nothing is generated"),
        DiagnosticCode.RuntimeMissing => (Error, "SchemaGen.Runtime is not referenced", "Generated code needs the package SchemaGen.Runtime: add a reference to it"),
        DiagnosticCode.RuntimeVersionDiffers => (Warning, "SchemaGen.Runtime has another version", "SchemaGen.Generator is of version {0} but SchemaGen.Runtime of version {1}: reference the same version of both"),
        DiagnosticCode.LanguageVersionTooLow => (Error, "The C# version is too low", "Generated code needs C# 11 or later but the project uses C# {0}: set LangVersion, or target net8.0 or later"),
        DiagnosticCode.VisibilityUnknown => (Error, "Unknown visibility", "The Visibility of a RelaxNgSchema item is 'public' or 'internal', not '{0}'"),
        DiagnosticCode.NamespaceInvalid => (Error, "Invalid namespace", "The namespace '{0}' is not one that C# allows: set the metadata Namespace of the RelaxNgSchema item"),
        DiagnosticCode.SchemaNameInvalid => (Error, "Invalid schema name", "The schema's name '{0}' is not an identifier that C# allows: set the metadata Name of the RelaxNgSchema item"),
        DiagnosticCode.SchemaNameRepeated => (Error, "Repeated schema name", "The schema's name '{0}' is already taken in namespace '{1}' by '{2}': set the metadata Name or Namespace of one of them"),
        DiagnosticCode.NamespaceDiffersByCase => (Error, "Namespaces differ only in case", "Another schema's namespace differs from '{0}' only in case: spell both alike"),
        DiagnosticCode.FileUnreadable => (Error, "Unreadable file", "The file cannot be read: {0}"),
        DiagnosticCode.ReferenceDiffersByCase => (Warning, "A reference differs in case", "'{0}' is taken to mean the file '{1}', whose name differs in case: systems that tell case apart will not find it"),
        DiagnosticCode.TypesVisibleElsewhere => (Warning, "The types exist in a referenced assembly", "The types of this schema are visible in the assembly '{0}', so none are generated here and those are used: remove this RelaxNgSchema item, or give it another Namespace"),
        DiagnosticCode.TooManyIncludeCandidates => (Warning, "Too many files beside the schemas", "The folders of the schemas hold {0} schema files, more than {1}: none of them is used; list those that are included as RelaxNgInclude, or raise SchemaGenIncludeCandidateLimit"),
        DiagnosticCode.SchemaListedTwice => (Warning, "A schema is listed twice", "The RelaxNgSchema item '{0}' is listed more than once; the first counts"),
        DiagnosticCode.LanguageUnsupported => (Error, "The project is not a C# project", "SchemaGen generates C#, and this project is {0}: put the schema into a C# project of its own and reference that project"),
        DiagnosticCode.FrameworkUnsupported => (Error, "The target framework is too old", "Generated code needs .NET 8 or later, and this project targets {0}: put the schema into a project that targets net8.0 or later"),

        DiagnosticCode.NotWellFormed => (Error, "The schema is not well-formed XML", "{0}"),
        DiagnosticCode.UnexpectedToken => (Error, "The compact syntax is not right here", "{0} is not allowed here; expected {1}"),
        DiagnosticCode.TooDeep => (Error, "Patterns are nested too deep", "Patterns are nested deeper than {0}, the limit"),
        DiagnosticCode.NotASchema => (Error, "The file is not a RELAX NG schema", "The root element is {0}; expected a pattern in the namespace http://relaxng.org/ns/structure/1.0, such as 'grammar' or 'element'"),
        DiagnosticCode.UnexpectedElement => (Error, "An element is not allowed here", "'{0}' is not allowed in '{1}'; expected {2} (section 3){3}"),
        DiagnosticCode.UnexpectedAttribute => (Error, "An attribute is not allowed here", "The attribute '{0}' is not allowed on '{1}'; expected {2} (section 3){3}"),
        DiagnosticCode.MissingAttribute => (Error, "An attribute is missing", "'{0}' has no attribute '{1}' (section 3)"),
        DiagnosticCode.MissingChild => (Error, "A child is missing", "'{0}' holds too little; expected {1} (section 3)"),
        DiagnosticCode.UnexpectedText => (Error, "Text is not allowed here", "Text is not allowed in '{0}' (section 3){1}"),
        DiagnosticCode.InvalidName => (Error, "A name is not well-formed", "'{0}' is not {1} (section 3)"),
        DiagnosticCode.InvalidCombine => (Error, "The combine attribute is wrong", "combine is '{0}'; expected 'choice' or 'interleave' (section 3)"),
        DiagnosticCode.InvalidCharacter => (Error, "A character is not allowed", "{0} is no character of XML; expected one, or an escape such as \\x{{A}} of one"),
        DiagnosticCode.UnterminatedLiteral => (Error, "A literal has no end", "The literal has no end; expected {0}, on the same line if it is a single quote"),
        DiagnosticCode.InvalidDeclaration => (Error, "A declaration is not allowed", "{0}"),
        DiagnosticCode.InvalidAnnotation => (Error, "An annotation is not allowed", "The annotation is not allowed: {0}"),

        DiagnosticCode.OtherSyntax => (Error, "The file is in the other syntax", "The file is in the {0} syntax, and its name ends with {1}; rename it to end with {2}"),

        DiagnosticCode.FileNotFound => (Error, "A schema file is missing", "Schema file not found: '{0}' (section {1})"),
        DiagnosticCode.FileCycle => (Error, "Schema files refer to each other in a circle", "'{0}' leads back to this file (section {1})"),
        DiagnosticCode.TooManyFiles => (Error, "The schema has too many files", "Files are joined more than {0} times, the limit"),
        DiagnosticCode.FilesTooDeep => (Error, "Schema files refer to each other too deep", "Files refer to each other deeper than {0}, the limit"),
        DiagnosticCode.IncludeOfPattern => (Error, "An included file is not a grammar", "'{0}' is not a grammar; use '{1}' for a file that holds another pattern (section 4.7)"),
        DiagnosticCode.OverrideOfNothing => (Error, "Nothing to replace", "'{0}' has no definition '{1}' to be replaced (section 4.7)"),
        DiagnosticCode.OverrideOfNoStart => (Error, "No start to replace", "'{0}' has no start to be replaced (section 4.7)"),
        DiagnosticCode.UndefinedReference => (Error, "A definition is missing", "'{0}' is not defined in {1} (section 4.18){2}"),
        DiagnosticCode.ParentRefWithoutParent => (Error, "There is no grammar around this one", "There is no grammar around this one; refer to '{0}' with {1} (section 4.18)"),
        DiagnosticCode.NothingFetched => (Error, "Nothing is fetched from a network", "Nothing is fetched from '{0}' (section {1}); refer to a local file"),
        DiagnosticCode.FileIncludedTwice => (Error, "A file is included twice", "'{0}' is included at {1} already, so that its definitions are there twice; include it once (section 4.7)"),
        DiagnosticCode.CatalogTargetUnusable => (Error, "A catalog leads to nothing", "The catalog maps '{0}' to '{1}', which {2}"),
        DiagnosticCode.CatalogPassedOver => (Warning, "A catalog is passed over", "The catalog '{0}' is passed over: it {1}"),
        DiagnosticCode.NoStart => (Error, "A grammar has no start", "The grammar has no start (section 4.18); {0}"),

        DiagnosticCode.UnboundPrefix => (Error, "A prefix is not bound", "The prefix of '{0}' is not bound to a namespace (section 4.10)"),
        DiagnosticCode.InvalidLibraryUri => (Error, "The datatype library is not a URI", "The datatype library is '{0}'; expected an absolute URI without a fragment (section 4.3)"),
        DiagnosticCode.InvalidHref => (Error, "The reference is not a URI", "The file is '{0}'; expected a URI reference without a fragment (section 4.5)"),
        DiagnosticCode.ExceptInExcept => (Error, "An exception holds what it may not", "The names that {0} excepts may not hold {1} (section 4.16)"),
        DiagnosticCode.NamespaceDeclarationAttribute => (Error, "Namespace declarations are not attributes", "An attribute may not have {0}: namespace declarations are not attributes (section 4.16)"),
        DiagnosticCode.CombineMissing => (Error, "A name is defined twice", "{0} is defined more than once without {2} (section 4.17); the first is at {1}"),
        DiagnosticCode.CombineContradiction => (Error, "Definitions combine in two ways", "{0} has {1} here and {2} at {3} (section 4.17)"),
        DiagnosticCode.RecursionWithoutElement => (Error, "A definition needs itself", "'{0}' refers to itself without an element between: {1} (section 4.19)"),
        DiagnosticCode.TooLarge => (Error, "The schema is too large", "The schema has more than {0} patterns when references are expanded, the limit"),
        DiagnosticCode.UnboundDatatypePrefix => (Error, "A datatype's prefix is not declared", "The prefix of '{0}' is not declared; expected 'datatypes {1} = \"...\"' at the start of the file{2}"),

        DiagnosticCode.MarkupInAttribute => (Error, "An attribute holds markup", "The value of an attribute may not hold {0} (section 7.1.1)"),
        DiagnosticCode.RepeatedAttributeGroup => (Error, "Attributes are repeated in a group", "An attribute stands in {1} under {2}; only {3} may stand between (section 7.1.2)"),
        DiagnosticCode.NotAListItem => (Error, "A list holds what is not a value", "A list may not hold {0} (section 7.1.3)"),
        DiagnosticCode.NotAnExceptedValue => (Error, "An exception holds what is not a value", "The values that a datatype excepts may not hold {0} (section 7.1.4)"),
        DiagnosticCode.NotADocument => (Error, "A document is not one element", "The start of a schema may not hold {0}: a document is one element (section 7.1.5)"),
        DiagnosticCode.ValueBesideContent => (Error, "A value stands beside other content", "{0} holds a data, value or list pattern beside children, text or another value (section 7.2)"),
        DiagnosticCode.DuplicateAttribute => (Error, "An attribute could occur twice", "The attribute {0} could occur twice in {1} (section 7.3)"),
        DiagnosticCode.WildcardAttributeNotRepeated => (Error, "A wildcard attribute is not repeated", "An attribute with {0} must be {1} (section 7.3)"),
        DiagnosticCode.InterleavedElement => (Error, "An element belongs to two branches", "The element {0} could belong to two branches of an interleave in {1} (section 7.4)"),
        DiagnosticCode.InterleavedText => (Error, "Text belongs to two branches", "Text could belong to two branches of an interleave in {0} (section 7.4)"),

        DiagnosticCode.UnknownDatatypeLibrary => (Error, "The datatype library is not known", "There is no datatype library '{0}'; expected '' (built in), 'http://www.w3.org/2001/XMLSchema-datatypes' or 'http://relaxng.org/ns/compatibility/datatypes/1.0'"),
        DiagnosticCode.UnknownDatatype => (Error, "The datatype is not known", "{0}"),
        DiagnosticCode.UnknownParameter => (Error, "The parameter is not known", "{0}"),
        DiagnosticCode.InvalidParameter => (Error, "The parameter is not allowed", "{0}"),
        DiagnosticCode.InvalidRegex => (Error, "The pattern is not a regular expression", "{0}"),
        DiagnosticCode.InvalidDatatypeUse => (Error, "The datatype cannot be used so", "{0}"),
        DiagnosticCode.InvalidValue => (Error, "The value is not in its datatype", "'{0}' is not a value of '{1}'; expected {2} (section 4.16)"),
        DiagnosticCode.ContentTooComplex => (Error, "The content of an element is too complex", "The content of this element needs {0}, which is beyond the limits of the validator's tables"),
        DiagnosticCode.NamesFileInvalid => (Error, "A file of names cannot be read", "The file is not one JSON object of names and bindings; expected {0}"),
        DiagnosticCode.NameInvalid => (Error, "A stated name is no C# name", "'{0}' is not a C# identifier, or is a keyword"),
        DiagnosticCode.NameRepeated => (Error, "A name is stated twice", "'{0}' is stated twice, or something else here has that name; names are compared without regard to case"),
        DiagnosticCode.NameStale => (Warning, "A name is stated for nothing", "The schema has nothing at '{0}', so that what is stated has no effect{1}"),
        DiagnosticCode.AmbiguousElement => (Info, "An element can be read in two ways", "An element can be {0} (line {1}) and also {2}, this one: in {3} it is read as {0}, which comes first in the schema"),
        DiagnosticCode.TooManyMembers => (Warning, "An element has too many members for a class", "The element may have {0} different attributes and children, more than {1}: it has no class and is kept as raw XML"),
        DiagnosticCode.BindingImpossible => (Error, "A stated binding is impossible", "{0}"),
        DiagnosticCode.StatedTypeMissing => (Warning, "A stated type is missing", "{0}"),
        DiagnosticCode.DefaultUnused => (Info, "A default value has no effect", "The default value '{0}' has no effect: {1}"),
        DiagnosticCode.NameDisplaced => (Warning, "A stated name changes another name", "'{0}' is stated here, so what the schema calls that is now '{1}'; state a name for it, too"),
        DiagnosticCode.BackwardIncompatible => (Error, "The schema is not backward compatible", "{0}, so that documents of '{1}' are refused ({2} {3}){4}"),
        DiagnosticCode.ForwardIncompatible => (Error, "The schema is not forward compatible", "{0}, so that '{1}' refuses documents of this schema ({2} {3}){4}"),
        DiagnosticCode.CompatibilityUndecided => (Warning, "Compatibility is not decided", "Whether the schema is compatible with '{0}' could not be decided: {1}"),
        DiagnosticCode.AcceptedChangeStale => (Warning, "An accepted change is none any more", "The accepted change {0} at '{1}' is none any more: remove it from the list"),
        DiagnosticCode.AcceptedChangesInvalid => (Error, "The list of accepted changes cannot be used", "The list of accepted changes cannot be used: {0}"),
        DiagnosticCode.CompatibilityUnknown => (Error, "Unknown compatibility", "The Compatibility of a RelaxNgSchema item is 'Backward', 'Forward', 'Full' or 'Equal', not '{0}'"),
        DiagnosticCode.BaselineMissing => (Warning, "There is no baseline", "The RelaxNgSchema item has Compatibility but no Baseline: there is nothing to compare it with"),
        DiagnosticCode.BaselineUnavailable => (Error, "The baseline's commit cannot be read", "The baseline '{0}' cannot be used: {1}"),
        DiagnosticCode.BaselineIncorrect => (Error, "The baseline is not correct", "The baseline '{0}' cannot be compared with: {1}"),
        DiagnosticCode.CodeBroken => (Warning, "Code breaks because the schema changed", "Since the baseline '{0}', {1}"),
        DiagnosticCode.CodeChanged => (Warning, "Code compiles, but the schema changed", "Since the baseline '{0}', {1}"),
        DiagnosticCode.UnreachedDefinition => (Info, "A definition is never used", "Nothing leads to '{0}' from the start: remove it, or refer to it"),
        DiagnosticCode.EqualDefinition => (Info, "Two definitions are equal", "'{0}' has the same pattern as '{1}' at {2}: one of them is enough"),
        DiagnosticCode.AmbiguousContent => (Info, "An element can be matched in two ways", "The element {0} of a document may be this one, or that at {1}; both match in {2}"),
        DiagnosticCode.ValueWithoutText => (Warning, "No text is a value of this type", "No text{0} is a value of '{1}'{2}"),
        DiagnosticCode.RedundantAlternative => (Info, "An alternative adds nothing", "The alternative {0}: remove it"),
        DiagnosticCode.ImpossibleElement => (Warning, "No document can have the element", "No document can have the element {0}: its content needs what is not allowed, or itself without end"),
        DiagnosticCode.LibxmlNestedInterleaves => (Info, "libxml2 misreads interleaves within an interleave", "libxml2 and xmllint refuse documents in which the interleaves within this one alternate: join them to one interleave"),
        DiagnosticCode.LibxmlRepeatedInterleave => (Info, "libxml2 misreads a repeated interleave", "libxml2 and xmllint refuse the second round of the interleave that is repeated in the element {0}: repeat a choice of its children instead, or put it into an element"),
        DiagnosticCode.LibxmlFollowedInterleave => (Info, "libxml2 misreads what follows an interleave", "In the element {0}, {1} comes after an interleave that has an element of that name, too: libxml2 and xmllint take both for the interleave, and refuse the document"),
        DiagnosticCode.NumberedName => (Info, "A generated name has a number", "'{0}' gets the name '{1}', because another pattern has the name '{2}': state a better one in {3}"),
        DiagnosticCode.UnknownSuppression => (Warning, "An annotation switches nothing off", "{0}"),
        DiagnosticCode.Internal => (Error, "SchemaGen failed", "SchemaGen failed on this schema, which is a bug in SchemaGen: {0}"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A code without a message."),
    };

    /// <summary>Returns the id that users see, such as <c>SG0101</c>.</summary>
    public static string Id(DiagnosticCode code) => $"SG{((int)code).ToString("D4", CultureInfo.InvariantCulture)}";

    /// <summary>Formats the message of a code. Long arguments are shortened.</summary>
    public static string Format(DiagnosticCode code, ImmutableArray<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Of(code).Format, [.. arguments.Select(Shortened)]);

    /// <summary>Shortens an argument that is too long for a message.</summary>
    private static string Shortened(string argument) => argument.Length <= LongestArgument ? argument : $"{argument[..LongestShown]}...";
}
