using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>The values between steps compare by content and keep no compilation alive.</summary>
public sealed class PipelineValueTests
{
    public static TheoryData<string> Steps() =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Values_hold_nothing_of_Roslyn(string step)
    {
        GeneratorRun run = Run();

        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (object value in run.Values(step))
        {
            Walk(value, step, seen);
        }

        seen.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Equal_input_gives_equal_values(string step)
    {
        object[] first = [.. Run().Values(step)];
        object[] second = [.. Run().Values(step)];

        second.ShouldBe(first);
        second.Select(static value => value.GetHashCode()).ShouldBe(first.Select(static value => value.GetHashCode()));
    }

    private static GeneratorRun Run() => TestProject.Library(new SchemaGenerator(SketchCompiler.Compile))
        .Add(InMemoryAdditionalText.Schema("/t/broken.rng", "<", ("SchemaGenNamespace", "Broken"), ("SchemaGenVisibility", "none")))
        .Add(
            InMemoryAdditionalText.Schema(
                "/u/new.rng", TestProject.Grammar("<start><element name=\"b\"><empty/></element></start>"), ("SchemaGenNamespace", "Held"), ("SchemaGenBaseline", "/u/old.rng")),
            new InMemoryAdditionalText("/u/old.rng", TestProject.Grammar("<start><element name=\"a\"><empty/></element></start>"), ("SchemaGenRole", "baseline")))
        .Run();

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        bool isOfRoslyn = value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or Diagnostic or AdditionalText
            || value.GetType().Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
        isOfRoslyn.ShouldBeFalse($"{path} is a {value.GetType()}");

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null && IsOurs(type); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("SchemaGen.", StringComparison.Ordinal);
}
