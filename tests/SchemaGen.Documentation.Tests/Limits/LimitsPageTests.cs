using System.Globalization;
using System.Reflection;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Limits;

/// <summary>docs/limits.md lists every limit of the libraries with its value.</summary>
public sealed class LimitsPageTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Libraries =
    [
        "SchemaGen.Datatypes", "SchemaGen.Runtime", "SchemaGen.Schemas", "SchemaGen.Storage", "SchemaGen.Evolution.Testing",
        "SchemaGen.RelaxNg", "SchemaGen.Compiler", "SchemaGen.Evolution",
    ];

    /// <summary>The limits: the members of types named <c>...Limits</c>, and visible members named <c>Max...</c>.</summary>
    public static TheoryData<string, string> Limits
    {
        get
        {
            TheoryData<string, string> limits = [];
            foreach (Type type in Libraries.Select(Assembly.Load).SelectMany(static library => library.GetTypes()).OrderBy(static type => type.FullName, StringComparer.Ordinal))
            {
                bool isOfLimits = type.Name.EndsWith("Limits", StringComparison.Ordinal);
                foreach (MemberInfo member in type.GetMembers(Any).Where(member => isOfLimits || (type.IsVisible && member.Name.StartsWith("Max", StringComparison.Ordinal))))
                {
                    if (Value(type, member) is int value)
                    {
                        limits.Add($"{type.Name}.{member.Name}", value.ToString("N0", CultureInfo.InvariantCulture));
                    }
                }
            }

            return limits;
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_page_names_the_limit_with_its_value(string name, string value) =>
        File.ReadAllText(SourceTree.PathOf("docs", "limits.md")).Replace("**", "", StringComparison.Ordinal).ShouldContain($"\n| `{name}` | {value} |");

    [Fact]
    public void The_page_names_nothing_that_is_no_limit()
    {
        string[] known = [.. Limits.Select(static row => (string)row[0]), "SchemaGenIncludeCandidateLimit", "NodeDepth.Limit"];

        File.ReadAllLines(SourceTree.PathOf("docs", "limits.md"))
            .Select(static line => line.Replace("**", "", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('`')[1])
            .Where(name => !known.Contains(name))
            .ShouldBeEmpty();
    }

    private static object? Value(Type type, MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true, IsPublic: true } field => field.GetRawConstantValue(),
        PropertyInfo { GetMethod.IsStatic: false } property when type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is { } defaults =>
            property.GetValue(defaults),
        _ => null,
    };
}
