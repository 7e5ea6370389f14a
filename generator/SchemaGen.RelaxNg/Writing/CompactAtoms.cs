using System.Diagnostics;
using System.Globalization;
using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>Patterns without parts in the compact syntax: references, values, datatypes.</summary>
internal static class CompactAtoms
{
    public static string Of(PatternSyntax pattern, CompactTextOptions options) => pattern switch
    {
        EmptySyntax => "empty",
        NotAllowedSyntax => "notAllowed",
        TextSyntax => "text",
        RefSyntax reference => CompactNames.OfReference(reference.Name),
        ParentRefSyntax reference => $"parent {CompactNames.OfReference(reference.Name)}",
        ExternalRefSyntax reference => $"external {Literal(reference.Href, options)}",
        GrammarSyntax => "grammar { ... }",
        ValueSyntax value => (value.TypeName is null or "token" && value.Context.DatatypeLibrary.Length == 0 ? "" : $"{TypeOf(value.TypeName ?? "token", value.Context)} ")
            + Literal(value.Text, options),
        DataSyntax data => Data(data, options),
        _ => throw new UnreachableException(),
    };

    private static string Data(DataSyntax data, CompactTextOptions options)
    {
        StringBuilder text = new(TypeOf(data.TypeName, data.Context));
        if (!data.Parameters.IsEmpty)
        {
            text.Append(" { ")
                .Append(string.Join(" ", data.Parameters.Select(parameter => $"{parameter.Name} = {Literal(parameter.Value, options)}")))
                .Append(" }");
        }

        if (data.Except is not null)
        {
            text.Append(" - ").Append(Except(data.Except, options));
        }

        return text.ToString();
    }

    private static string Except(PatternSyntax pattern, CompactTextOptions options) => pattern is ChoiceSyntax choice
        ? $"({string.Join(" | ", choice.Children.Select(child => Except(child, options)))})"
        : pattern is ValueSyntax or DataSyntax or RefSyntax ? Of(pattern, options)
        : "(...)";

    private static string TypeOf(string name, SyntaxContext context) => context.DatatypeLibrary == DatatypeLibrary.XsdUri ? $"xsd:{name}" : name;

    private static string Literal(string value, CompactTextOptions options)
    {
        StringBuilder text = new();
        char quote = value.Any(static character => character == '"') && value.All(static character => character != '\'') ? '\'' : '"';
        text.Append(quote);
        foreach (char character in value)
        {
            if (text.Length > options.LiteralLength)
            {
                text.Append("...");
                break;
            }

            if (character == quote || character < ' ')
            {
                text.Append("\\x{").Append(((int)character).ToString("X", CultureInfo.InvariantCulture)).Append('}');
            }
            else
            {
                text.Append(character);
            }
        }

        return text.Append(quote).ToString();
    }
}
