using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>The elements of the XML syntax and their attributes (section 3).</summary>
internal static class SchemaVocabulary
{
    private static readonly string[] NoAttributes = [];
    private static readonly string[] NameOnly = ["name"];
    private static readonly string[] TypeOnly = ["type"];
    private static readonly string[] HrefOnly = ["href"];
    private static readonly string[] CombineOnly = ["combine"];
    private static readonly string[] NameAndCombine = ["name", "combine"];

    private static readonly string[] Elements =
    [
        "element", "attribute", "group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "list", "mixed", "ref", "parentRef", "empty", "value", "data",
        "notAllowed", "externalRef", "grammar", "text", "param", "except", "name", "anyName", "nsName", "start", "define", "div", "include",
    ];

    /// <summary>Returns the suggestion at the end of a message about an unknown element: the probable name; empty if no name is similar.</summary>
    public static string DidYouMean(string name) => Array.IndexOf(Elements, name) < 0 ? Spelling.DidYouMean(name, Elements) : "";

    public static bool IsPattern(string name) => name is
        "element" or "attribute" or "group" or "interleave" or "choice" or "optional" or "zeroOrMore" or "oneOrMore" or "list" or "mixed"
        or "ref" or "parentRef" or "empty" or "value" or "data" or "notAllowed" or "externalRef" or "grammar" or "text";

    public static bool IsNameClass(string name) => name is "name" or "anyName" or "nsName" or "choice";

    /// <summary>Whether the element contains a string, in which white space is significant, and no elements, not even foreign ones.</summary>
    public static bool HoldsText(string name) => name is "value" or "param" or "name";

    /// <summary>Whether the element groups patterns or name classes and is therefore redundant around a single one (section 4.12).</summary>
    public static bool IsCollapsible(string name) => name is "group" or "interleave" or "choice";

    /// <summary>Whether the element's children are definitions.</summary>
    public static bool HoldsDefinitions(string name) => name is "grammar" or "div" or "include";

    /// <summary>Returns the attributes of an element besides <c>ns</c> and <c>datatypeLibrary</c>, which every element can have.</summary>
    public static string[] AttributesOf(string name) => name switch
    {
        "element" or "attribute" or "ref" or "parentRef" or "param" => NameOnly,
        "value" or "data" => TypeOnly,
        "externalRef" or "include" => HrefOnly,
        "start" => CombineOnly,
        "define" => NameAndCombine,
        _ => NoAttributes,
    };
}
