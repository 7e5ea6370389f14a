using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Writes patterns in the compact syntax, as text and as HTML with links.</summary>
internal static class PatternText
{
    private static readonly CompactTextOptions Options = new() { Width = 90, Lines = 200, LiteralLength = 200, ElementDepth = 1 };
    private static readonly CompactTextOptions NameOptions = new() { Width = int.MaxValue, ElementDepth = 0 };

    private static readonly Regex Tokens = new("""
        "[^"]*"|'[^']*'|\\?\w[\w.\-]*(:[\w.\-]+)?
        """, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Writes a pattern as text. Elements nested in an element are written without their content.</summary>
    public static string Of(PatternSyntax pattern) => CompactPatternText.Write(pattern, Options);

    /// <summary>Returns the name, or names, of an element.</summary>
    public static string NameOf(ElementSyntax element) => Between(CompactPatternText.Write(element, NameOptions), "element ");

    /// <summary>Returns the name, or names, of an attribute.</summary>
    public static string NameOf(AttributeSyntax attribute) =>
        Between(CompactPatternText.Write(new AttributeSyntax(attribute.NameClass, new TextSyntax(attribute.Location), attribute.Location), NameOptions), "attribute ");

    /// <summary>Returns the HTML of a pattern. References are links; keywords and literals have CSS classes.</summary>
    /// <param name="text">The pattern's text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">The pages.</param>
    public static Markup Html(string text, PatternSyntax pattern, SchemaIndex index)
    {
        Dictionary<string, LinkedDefine> references = new(StringComparer.Ordinal);
        Stack<PatternSyntax> pending = new([pattern]);
        while (pending.TryPop(out PatternSyntax? next))
        {
            if (next is RefSyntax reference)
            {
                references[reference.Name] = index.Resolve(reference);
            }

            foreach (PatternSyntax child in PatternSyntaxChildren.Of(next))
            {
                pending.Push(child);
            }
        }

        StringBuilder html = new();
        int position = 0;
        string before = "";
        foreach (Match token in Tokens.Matches(text))
        {
            html.Append(WebUtility.HtmlEncode(text[position..token.Index]));
            string escaped = WebUtility.HtmlEncode(token.Value);
            html.Append(true switch
            {
                _ when token.Value[0] is '"' or '\'' => $"<span class=\"literal\">{escaped}</span>",
                _ when before is not ("element" or "attribute") && references.TryGetValue(token.Value.TrimStart('\\'), out LinkedDefine? define) =>
                    $"<a href=\"../{index.PathOf(define)}\">{escaped}</a>",
                _ when token.Value is "element" or "attribute" or "text" or "empty" or "list" or "mixed" or "notAllowed" => $"<span class=\"keyword\">{escaped}</span>",
                _ => escaped,
            });
            before = token.Value;
            position = token.Index + token.Length;
        }

        return new Markup(html.Append(WebUtility.HtmlEncode(text[position..])).ToString());
    }

    private static string Between(string text, string start)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = text.LastIndexOf('{');
        return text[from..(to < from ? text.Length : to)].Trim().TrimStart('\\');
    }
}
