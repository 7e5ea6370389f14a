using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SchemaGen.Documentation.Tests.Api;

/// <summary>
/// Everything that other assemblies can use, ordered by name and written as C#. Overrides and the members that the compiler adds to records
/// are left out. Generated types have only one line, because their members depend on the schema.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (IGrouping<string?, Type> group in assembly.GetTypes().Where(IsVisible).GroupBy(static type => type.Namespace).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append($"namespace {group.Key}\n");
            foreach (Type type in group.OrderBy(ApiTypeName.Declared, StringComparer.Ordinal))
            {
                Append(text, type);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        if (type.GetCustomAttribute<GeneratedCodeAttribute>() is { Tool: "SchemaGen" })
        {
            text.Append($"\n{Header(type)} // generated\n");
            return;
        }

        text.Append($"\n{ApiMember.Attributes(type)}{Header(type)}\n");
        foreach (string line in IsDelegate(type) ? [] : type.IsEnum ? EnumMembers(type) : Members(type))
        {
            text.Append($"    {line}\n");
        }
    }

    private static string Header(Type type)
    {
        string access = type.IsPublic || type.IsNestedPublic ? "public" : "protected";
        if (IsDelegate(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            string result = ApiTypeName.Of(invoke.ReturnType, new NullabilityInfoContext().Create(invoke.ReturnParameter));
            return $"{access} delegate {result} {ApiTypeName.Declared(type)}({ApiMember.Parameters(invoke.GetParameters())});";
        }

        string bases = string.Join(", ", Bases(type));
        return $"{access} {Kind(type)} {ApiTypeName.Declared(type)}{(bases.Length > 0 ? $" : {bases}" : "")}{ApiMember.Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        string record = IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            string isReadOnly = type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";
            return $"{isReadOnly}{(type.IsByRefLike ? "ref " : "")}{record}struct";
        }

        string modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return $"{modifier}{(record.Length > 0 ? "record" : "class")}";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            Type underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [ApiTypeName.Of(underlying)];
        }

        Type? parent = type.BaseType is { } declared && declared != typeof(object) && declared != typeof(ValueType) ? declared : null;
        Type[] interfaces = [.. type.GetInterfaces().Where(static candidate => candidate.IsVisible)];
        IEnumerable<Type> own = interfaces
            .Where(candidate => !IsRecord(type) || candidate != typeof(IEquatable<>).MakeGenericType(type))
            .Except(parent?.GetInterfaces() ?? [])
            .Except(interfaces.SelectMany(static candidate => candidate.GetInterfaces()));
        return [.. parent is null ? Array.Empty<string>() : [ApiTypeName.Of(parent)], .. own.Select(static candidate => ApiTypeName.Of(candidate)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> EnumMembers(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(static field => Convert.ToDecimal(field.GetRawConstantValue(), provider: null))
            .Select(static field => $"{ApiMember.Attributes(field)}{field.Name} = {field.GetRawConstantValue()},");

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared)
            .Where(static member => member is not Type && member.Name != "EqualityContract")
            .Select(static member => (member, line: ApiMember.Of(member)))
            .Where(static pair => pair.line is not null)
            .OrderBy(static pair => Rank(pair.member))
            .ThenBy(static pair => pair.member.Name, StringComparer.Ordinal)
            .ThenBy(static pair => pair.line, StringComparer.Ordinal)
            .Select(static pair => pair.line!);

    private static int Rank(MemberInfo member) => member switch
    {
        FieldInfo => 0,
        ConstructorInfo => 1,
        PropertyInfo => 2,
        EventInfo => 3,
        _ => 4,
    };

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared, [typeof(StringBuilder)]) is not null;

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    /// <summary>Whether other assemblies can see the type, including those that derive from its enclosing type.</summary>
    private static bool IsVisible(Type type) => type.DeclaringType is Type declaring
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(declaring)
        : type.IsPublic;
}
