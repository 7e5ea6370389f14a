using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Compiler.Tests;

/// <summary>Summarizes generated types: each with its base and properties, in alphabetical order.</summary>
internal static class TypeSummary
{
    /// <summary>Returns all types except the schemas' own classes, the <c>Unrecognized</c> case of every union and the <c>Unrecognized</c> member of every enum.</summary>
    public static string Of(IReadOnlyDictionary<string, string> files)
    {
        StringBuilder summary = new();
        foreach (BaseTypeDeclarationSyntax type in files.Values
            .SelectMany(static text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(static type => !type.Identifier.Text.EndsWith("Unrecognized", StringComparison.Ordinal))
            .Where(static type => type.Parent is FileScopedNamespaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.StaticKeyword))
            .OrderBy(static type => type.Identifier.Text, StringComparer.Ordinal))
        {
            summary.Append(Line(type)).Append('\n');
            IEnumerable<string> members = type is EnumDeclarationSyntax enumType
                ? enumType.Members.Select(static member => member.Identifier.Text).Where(static member => member != "Unrecognized")
                : ((TypeDeclarationSyntax)type).Members.OfType<PropertyDeclarationSyntax>()
                    .Where(static property => property.Parent is InterfaceDeclarationSyntax || property.Modifiers.Any(SyntaxKind.PublicKeyword))
                    .Select(static property => $"{(property.Modifiers.Any(SyntaxKind.RequiredKeyword) ? "required " : "")}{property.Type} {property.Identifier.Text}");
            foreach (string member in members)
            {
                summary.Append("  ").Append(Shorten(member)).Append('\n');
            }
        }

        return summary.ToString();
    }

    private static string Line(BaseTypeDeclarationSyntax type)
    {
        string kind = type is EnumDeclarationSyntax ? "enum" : type is InterfaceDeclarationSyntax ? "interface" : type.Modifiers.Any(SyntaxKind.AbstractKeyword) ? "union" : "class";
        string? first = type.BaseList?.Types[0].ToString();
        return first is null or "global::SchemaGen.Runtime.IXmlItem" || first.StartsWith("global::SchemaGen.Runtime.XmlElement<", StringComparison.Ordinal)
            ? $"{kind} {type.Identifier.Text}"
            : Shorten($"{kind} {type.Identifier.Text} : {first}");
    }

    private static string Shorten(string code) => code
        .Replace("global::SchemaGen.Runtime.", "", StringComparison.Ordinal)
        .Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("global::System.Numerics.", "", StringComparison.Ordinal)
        .Replace("global::System.", "", StringComparison.Ordinal)
        .Replace("global::Test.", "", StringComparison.Ordinal);
}
