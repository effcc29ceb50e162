"""A small ray tracer: spheres over a checked floor, two lights, shadows and mirror images (Whitted, CACM 23:6, 1980)."""
from math import sqrt

import harness

FAR = 1e9
NEAR = 1e-6


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def mirrored(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.shine = shine

    def distance(self, origin, direction):
        to = self.centre - origin
        along = to.dot(direction)
        inside = self.radius * self.radius - to.dot(to) + along * along
        if inside < 0.0:
            return FAR
        half = sqrt(inside)
        if along - half > NEAR:
            return along - half
        return along + half if along + half > NEAR else FAR

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    shine = 0.2
    up = Vector(0.0, 1.0, 0.0)

    def __init__(self, height, light, dark):
        self.height = height
        self.light = light
        self.dark = dark

    def distance(self, origin, direction):
        if direction.y > -NEAR:
            return FAR
        return (self.height - origin.y) / direction.y

    def normal(self, point):
        return self.up

    def colour_at(self, point):
        return self.light if (int(point.x + 100.0) + int(point.z + 100.0)) % 2 else self.dark


class Scene:
    def __init__(self):
        self.things = []
        self.lights = []
        self.sky = Vector(0.3, 0.5, 0.9)

    def nearest(self, origin, direction):
        best, hit = FAR, None
        for thing in self.things:
            d = thing.distance(origin, direction)
            if d < best:
                best, hit = d, thing
        return best, hit

    def is_lit(self, point, direction, distance):
        return all(thing.distance(point, direction) > distance for thing in self.things)

    def colour(self, origin, direction, depth=3):
        distance, thing = self.nearest(origin, direction)
        if thing is None:
            return self.sky
        point = origin + direction * distance
        normal = thing.normal(point)
        point = point + normal * 1e-4
        strength = 0.1
        for light in self.lights:
            way = light - point
            far = sqrt(way.dot(way))
            way = way * (1.0 / far)
            facing = way.dot(normal)
            if facing > 0.0 and self.is_lit(point, way, far):
                strength += 0.6 * facing
        seen = thing.colour_at(point) * min(1.0, strength)
        if depth and thing.shine:
            reflected = self.colour(point, direction.mirrored(normal), depth - 1)
            seen = seen * (1.0 - thing.shine) + reflected * thing.shine
        return seen


def run(n):
    scene = Scene()
    scene.lights = [Vector(-5.0, 8.0, -6.0), Vector(6.0, 5.0, -2.0)]
    scene.things.append(Floor(-1.0, Vector(0.9, 0.9, 0.9), Vector(0.1, 0.1, 0.1)))
    for i in range(5):
        scene.things.append(Sphere(Vector(i * 1.2 - 2.4, 0.3 * i - 0.6, 1.5 + i % 2), 0.7, Vector(0.2 * i, 0.5, 1.0 - 0.2 * i), 0.3))
    eye = Vector(0.0, 0.5, -5.0)
    red = green = blue = 0
    for row in range(n):
        for column in range(n):
            direction = Vector(2.0 * column / n - 1.0, 1.0 - 2.0 * row / n, 2.0).unit()
            c = scene.colour(eye, direction)
            red += int(255 * c.x)
            green += int(255 * c.y)
            blue += int(255 * c.z)
    return red, green, blue


harness.main("raytrace", run, 100, 16)
