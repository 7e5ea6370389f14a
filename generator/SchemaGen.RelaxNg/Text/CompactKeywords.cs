namespace SchemaGen.RelaxNg.Text;

/// <summary>The keywords of the compact syntax: definitions of these names need a backslash.</summary>
internal static class CompactKeywords
{
    public static bool Contains(string name) => name is
        "attribute" or "default" or "datatypes" or "div" or "element" or "empty" or "external" or "grammar" or "include" or "inherit" or "list"
        or "mixed" or "namespace" or "notAllowed" or "parent" or "start" or "string" or "text" or "token";
}
