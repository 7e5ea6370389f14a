using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using SchemaGen.Runtime;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Reads each generated property of each object once, with compiled code, like a program that shows the whole document.</summary>
internal sealed class EveryProperty
{
    private const int AskerCount = 16 * 1024;
    private static readonly MethodInfo VisitOne = MethodOf(nameof(Visit));
    private static readonly MethodInfo VisitItems = MethodOf(nameof(VisitAll));

    private readonly Stack<XmlContentNode> _pending = [];

    // A real program knows the class that it handles. Here the hash of the class finds its code, usually at the first probe.
    private readonly Asker?[] _askers = new Asker?[AskerCount];

    // A field, so the compiler cannot remove the work that computes it.
    private long _found;

    /// <summary>Reads the properties of an object and all objects below it.</summary>
    public void Ask(XmlElementNode root)
    {
        _pending.Push(root);
        while (_pending.TryPop(out XmlContentNode? next))
        {
            AskerOf(next.GetType()).Ask(next);
        }
    }

    private static MethodInfo MethodOf(string name) => typeof(EveryProperty).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!;

    private void Visit(object? value)
    {
        if (value is XmlContentNode node)
        {
            _pending.Push(node);
        }

        _found += value is null ? 0 : 1;
    }

    private void VisitAll<T>(IList<T> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (typeof(T).IsValueType)
            {
                _found += items[i]!.Equals(default(T)) ? 0 : 1;
            }
            else
            {
                Visit(items[i]);
            }
        }
    }

    private Asker AskerOf(Type type)
    {
        int place = RuntimeHelpers.GetHashCode(type);
        while (true)
        {
            ref Asker? asker = ref _askers[place++ & (AskerCount - 1)];
            asker ??= new Asker(type, Compile(type));
            if (asker.Type == type)
            {
                return asker;
            }
        }
    }

    private Action<object> Compile(Type type)
    {
        ParameterExpression node = Expression.Parameter(typeof(object));
        ParameterExpression typed = Expression.Variable(type);
        IEnumerable<Expression> asked = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.DeclaringType!.Assembly != typeof(XmlElementNode).Assembly && property.GetIndexParameters().Length == 0 && property.CanRead)
            .Select(property => Asked(Expression.Property(typed, property)));
        return Expression.Lambda<Action<object>>(
            Expression.Block(typeof(void), [typed], [Expression.Assign(typed, Expression.Convert(node, type)), .. asked]),
            node).Compile();
    }

    private Expression Asked(MemberExpression value)
    {
        Type? list = value.Type.GetInterfaces().Prepend(value.Type).FirstOrDefault(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>));
        return value.Type.IsValueType ? value
            : list is not null ? Expression.Call(Expression.Constant(this), VisitItems.MakeGenericMethod(list.GetGenericArguments()), value)
            : Expression.Call(Expression.Constant(this), VisitOne, value);
    }

    private sealed record Asker(Type Type, Action<object> Ask);
}
