using Microsoft.CodeAnalysis;
using SchemaGen.Compiler.Naming;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Looks up the C# types that names files refer to. Otherwise the compiler would report errors in generated files, without the line of the names file
/// that causes them. Missing types are warnings, because types from other generators are not visible here.
/// </summary>
internal static class StatedTypesCheck
{
    private const string ConverterInterface = "SchemaGen.Runtime.IXmlValueConverter`2";

    public static EquatableArray<DiagnosticInfo> Run(Compilation compilation, EquatableArray<StatedType> stated) =>
    [
        .. from type in stated
           let problem = ProblemOf(compilation, type)
           where problem is not null
           select new DiagnosticInfo(DiagnosticCode.StatedTypeMissing, type.Location, [problem]),
    ];

    private static string? ProblemOf(Compilation compilation, StatedType stated)
    {
        if (Find(compilation, stated.Name) is not { } found)
        {
            return $"Type '{stated.Name}' was not found in the project or its references";
        }

        if (stated.Converts is not { } value || compilation.GetTypeByMetadataName(ConverterInterface) is not { } converter)
        {
            return null;
        }

        ITypeSymbol? converted = found.AllInterfaces
            .FirstOrDefault(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, converter))?.TypeArguments[0];
        return converted is null ? $"Converter '{stated.Name}' does not implement IXmlValueConverter<{value}, TXml>"
            : Find(compilation, value) is { } wanted && !SymbolEqualityComparer.Default.Equals(converted, wanted)
                ? $"Converter '{stated.Name}' converts {converted.ToDisplayString()}; expected {value}"
            : null;
    }

    // Nested types are also written with a dot.
    private static INamedTypeSymbol? Find(Compilation compilation, string name)
    {
        while (true)
        {
            if (compilation.GetTypesByMetadataName(name) is [{ } found, ..])
            {
                return found;
            }

            int dot = name.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            name = $"{name.Substring(0, dot)}+{name.Substring(dot + 1)}";
        }
    }
}
