using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace OnRecord.Tests.Architecture;

/// <summary>Data flows one way: a room uses only the rooms above it in the design's list.</summary>
public sealed class RoomTests
{
    private static readonly string[] Rooms = ["Text", "Intake", "Reading", "Records", "Weave", "Assess", "Publish"];

    [Fact]
    public void No_room_uses_a_later_room()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Pipeline).Assembly.Location);
        var offences = assembly.MainModule.GetAllTypes()
            .Where(type => Room(type.FullName) >= 0)
            .SelectMany(type => Used(type).Where(used => Latest(used) > Room(type.FullName)).Select(used => (Type: type.FullName, Used: used)))
            .Select(use => $"{use.Type} uses {use.Used}")
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_room_of_the_design_is_there()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Pipeline).Assembly.Location);
        var found = assembly.MainModule.Types.Select(type => Room(type.FullName)).ToHashSet();

        Assert.All(Enumerable.Range(0, Rooms.Length), room => Assert.Contains(room, found));
    }

    [Fact]
    public void No_type_bears_a_rooms_name()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Pipeline).Assembly.Location);

        Assert.Empty(assembly.MainModule.Types.Select(type => type.Name).Intersect(Rooms, StringComparer.Ordinal));
    }

    private static int Room(string fullName) => Array.FindIndex(Rooms, room => fullName.StartsWith($"OnRecord.{room}.", StringComparison.Ordinal));

    /// <summary>The latest room that a type's name speaks of, type arguments included.</summary>
    private static int Latest(string fullName) => Array.FindLastIndex(Rooms, room => fullName.Contains($"OnRecord.{room}.", StringComparison.Ordinal));

    private static IEnumerable<string> Used(TypeDefinition type)
    {
        if (type.BaseType is not null) yield return type.BaseType.FullName;
        foreach (var field in type.Fields) yield return field.FieldType.FullName;
        foreach (var method in type.Methods)
        {
            yield return method.ReturnType.FullName;
            foreach (var parameter in method.Parameters) yield return parameter.ParameterType.FullName;
            if (!method.HasBody) continue;
            foreach (var instruction in method.Body.Instructions)
            {
                var used = instruction.Operand switch
                {
                    MethodReference called => called.DeclaringType.FullName,
                    FieldReference field => field.DeclaringType.FullName,
                    TypeReference named => named.FullName,
                    _ => null,
                };
                if (used is not null) yield return used;
            }
        }
    }
}
