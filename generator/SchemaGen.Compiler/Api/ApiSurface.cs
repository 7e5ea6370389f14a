using System.Collections.Immutable;
using SchemaGen.Compiler.Derivation;
using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg;

namespace SchemaGen.Compiler.Api;

/// <summary>The public surface of the types generated for a schema: names, base types, properties and their types.</summary>
public static class ApiSurface
{
    private const string Namespace = "Schema";

    /// <summary>Returns the types, ordered by name; empty if no code can be generated for the schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ImmutableArray<ApiType> Of(SchemaResult schema, CancellationToken cancellationToken = default) => schema.Linked is not { } linked ? []
        : Of([(new CodeGenerationRequest(linked.Start.Location.Path, Namespace, Namespace), schema)], cancellationToken);

    /// <summary>Returns the types of schemas that share a namespace, ordered by name; empty if one of them has errors. Names do not depend on the namespace.</summary>
    /// <param name="schemas">The schemas, each with its request.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
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

    /// <summary>Removes the namespaces, which are long and always the same.</summary>
    private static string Shorten(string type) => type
        .Replace($"global::{Namespace}.", "")
        .Replace($"{RuntimeNames.ListInterface}<", "IList<")
        .Replace("global::SchemaGen.Runtime.", "")
        .Replace("global::System.", "");
}
