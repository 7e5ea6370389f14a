using System.Collections.Immutable;
using SchemaGen.Compiler.Derivation;
using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg;

namespace SchemaGen.Compiler.Api;

/// <summary>The types that would be generated for a schema, as their users see them: names, bases, properties and their types.</summary>
public static class ApiSurface
{
    private const string Namespace = "Schema";

    /// <summary>The types by name; empty if nothing can be generated for the schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<ApiType> Of(SchemaResult schema, CancellationToken cancellationToken = default) => schema.Linked is not { } linked ? []
        : Of([(new CodeGenerationRequest(linked.Start.Location.Path, Namespace, Namespace), schema)], cancellationToken);

    /// <summary>The types of schemas that share a namespace, by name; empty if nothing can be generated for one of them. Names do not depend on the namespace.</summary>
    /// <param name="schemas">The schemas, and what is asked for each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static ImmutableArray<ApiType> Of(
        ImmutableArray<(CodeGenerationRequest Request, SchemaResult Schema)> schemas, CancellationToken cancellationToken = default)
    {
        List<CheckedSchema> correct = [];
        foreach ((CodeGenerationRequest request, SchemaResult schema) in schemas)
        {
            if (schema is not { Linked: { } linked, Grammar: { } grammar } || ShapeDepth.FindTooDeep(linked) is not null)
            {
                return [];
            }

            correct.Add(new CheckedSchema(request with { Namespace = Namespace }, linked, grammar));
        }

        TypeDeriver types = new(ShapeBuilder.Build(correct, cancellationToken), cancellationToken);
        IReadOnlyCollection<ClassModel> classes = types.Classes(cancellationToken).Classes;
        IEnumerable<ApiType> all = classes.Select(Describe).Concat(types.Enums(classes).Select(Describe)).Concat(types.Entries().Select(Describe));
        return [.. all.OrderBy(static type => type.Name, StringComparer.Ordinal)];
    }

    private static ApiType Describe(ClassModel model) => new(
        model.Name,
        model.IsAbstract ? ApiTypeKind.Union : ApiTypeKind.Class,
        model.Base is null ? null : Shorten(model.Base),
        [
            .. model.CaseKey is { } key ? [new ApiMember(key.Name, Shorten(key.Type), key.AttributeName)] : Array.Empty<ApiMember>(),
            .. model.Members.Where(static member => !member.IsFixed).Select(Describe),
        ],
        model.ElementPlaces);

    private static ApiType Describe(EnumModel model) => new(
        model.Name, ApiTypeKind.Enum, null, [.. model.Members.Select(static member => new ApiMember(member.Name, "", member.Word))], []);

    private static ApiType Describe(EntryModel model) => new(
        model.Name, ApiTypeKind.Class, null, [.. model.Parts.Select(static part => new ApiMember(part.Name, Shorten(part.PropertyType), part.Elements[0].LocalName))], []);

    private static ApiMember Describe(MemberModel member) =>
        new(member.Name, Shorten(PropertyEmitter.TypeOf(member)), member.LocalName);

    /// <summary>Without the namespaces, which are long and always the same.</summary>
    private static string Shorten(string type) => type
        .Replace($"global::{Namespace}.", "")
        .Replace($"{RuntimeNames.ListInterface}<", "IList<")
        .Replace("global::SchemaGen.Runtime.", "")
        .Replace("global::System.", "");
}
